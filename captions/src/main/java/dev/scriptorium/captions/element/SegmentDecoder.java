package dev.scriptorium.captions.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads a segment. */
final class SegmentDecoder extends ObjectDecoder<Segment> {

  private @Nullable Boolean speakerChange;
  private @Nullable Integer speakerId;
  private @Nullable Long start;
  private @Nullable Long end;
  private @Nullable List<Sequence> sequences;

  SegmentDecoder(ElementCursor in) {
    super(in);
  }

  @Override
  protected void member(String name) {
    switch (name) {
      case "speaker_change" -> speakerChange = in.flag();
      case "speaker_id" -> speakerId = speaker();
      case "start_time" -> start = in.wholeNumber();
      case "end_time" -> end = in.wholeNumber();
      case "sequences" -> sequences = in.list(() -> new SequenceDecoder(in).read());
      default -> other(name);
    }
  }

  /** {@code false} is nobody, in old lists. */
  private @Nullable Integer speaker() {
    if (in.isTolerant() && in.parser().currentToken() == JsonToken.VALUE_FALSE) {
      in.flaw("is false in place of nothing");
      return null;
    }
    return SpeakerDecoder.id(in);
  }

  @Override
  protected Segment made() {
    return new Segment(
        expected(speakerChange, "speaker_change", false),
        speakerId,
        expected(start, "start_time", NO_TIME),
        expected(end, "end_time", NO_TIME),
        expected(sequences, "sequences", List.of()),
        others());
  }
}
