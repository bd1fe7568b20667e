package dev.scriptorium.captions.element;

import java.util.List;

/** Elements that are like others but for one thing. */
final class ElementCopies {

  private ElementCopies() {}

  static ElementList speakers(ElementList list, List<Speaker> speakers) {
    return new ElementList(
        list.version(),
        list.startTime(),
        list.endTime(),
        list.language(),
        list.segments(),
        speakers,
        list.keywords(),
        list.topics(),
        list.entities(),
        list.others());
  }

  static ElementList segments(ElementList list, long start, long end, List<Segment> segments) {
    return new ElementList(
        list.version(),
        start,
        end,
        list.language(),
        segments,
        list.speakers(),
        list.keywords(),
        list.topics(),
        list.entities(),
        list.others());
  }

  static Segment segment(Segment segment, long start, long end, List<Sequence> sequences) {
    return new Segment(
        segment.speakerChange(), segment.speakerId(), start, end, sequences, segment.others());
  }

  static Token times(Token token, long start, long end) {
    return new Token(
        token.type(),
        token.interpolated(),
        start,
        end,
        token.value(),
        token.displayAs(),
        token.tags(),
        token.others());
  }
}
