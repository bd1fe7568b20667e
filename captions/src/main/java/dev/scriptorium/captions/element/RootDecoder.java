package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list itself. */
final class RootDecoder extends ObjectDecoder<ElementList> {

  private @Nullable Integer version;
  private @Nullable Long start;
  private @Nullable Long end;
  private @Nullable String language;
  private @Nullable List<Segment> segments;
  private @Nullable List<Speaker> speakers;
  private @Nullable Map<String, Term> keywords;
  private @Nullable Map<String, Term> topics;
  private @Nullable Map<String, Term> entities;

  RootDecoder(ElementCursor in) {
    super(in);
  }

  @Override
  protected void member(String name) {
    switch (name) {
      case "version" -> version = version();
      case "start_time" -> start = in.wholeNumber();
      case "end_time" -> end = in.wholeNumber();
      case "language" -> language = in.text();
      case "segments" -> segments = in.list(() -> new SegmentDecoder(in).read());
      case "speakers" -> speakers = in.list(() -> new SpeakerDecoder(in).read());
      case "keywords" -> keywords = TermDecoder.readAll(in);
      case "topics" -> topics = TermDecoder.readAll(in);
      case "entities" -> entities = TermDecoder.readAll(in);
      default -> other(name);
    }
  }

  private @Nullable Integer version() {
    Long number = in.wholeNumber();
    if (number != null && (number < 1 || number > Integer.MAX_VALUE)) {
      in.fault("is not a version");
      return null;
    }
    return number == null ? null : number.intValue();
  }

  @Override
  protected ElementList made() {
    return new ElementList(
        expected(version, "version", SchemaVersion.TWO.number()),
        expected(start, "start_time", NO_TIME),
        expected(end, "end_time", NO_TIME),
        expected(language, "language", "und"),
        needed(segments, "segments", List.of()),
        speakers == null ? List.of() : speakers,
        keywords == null ? Map.of() : keywords,
        topics == null ? Map.of() : topics,
        entities == null ? Map.of() : entities,
        others());
  }
}
