package dev.scriptorium.captions.element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads a keyword, topic or entity. */
final class TermDecoder extends ObjectDecoder<Term> {

  private @Nullable String displayName;
  private @Nullable String url;
  private @Nullable List<Term.TimeRange> timeRanges;

  TermDecoder(ElementCursor in) {
    super(in);
  }

  /** All terms of a kind; null if the member is not an object. */
  static @Nullable Map<String, Term> readAll(ElementCursor in) {
    if (in.parser().currentToken() != JsonToken.START_OBJECT) {
      return in.wrongType("an object");
    }
    Map<String, Term> terms = new LinkedHashMap<>();
    while (in.parser().nextToken() != JsonToken.END_OBJECT) {
      String key = in.proper(in.parser().currentName());
      in.parser().nextToken();
      in.countElement();
      Term term = new TermDecoder(in).read();
      if (term != null) {
        terms.put(key, term);
      }
    }
    return terms;
  }

  @Override
  protected void member(String name) {
    switch (name) {
      case "display_name" -> displayName = in.text();
      case "url" -> url = in.text();
      case "time_ranges" -> timeRanges = in.list(() -> new RangeDecoder(in).read());
      default -> other(name);
    }
  }

  @Override
  protected Term made() {
    return new Term(displayName, url, timeRanges == null ? List.of() : timeRanges, others());
  }

  /**
   * Reads a time range; its second key is misprinted in the documentation, and perhaps in lists.
   */
  private static final class RangeDecoder extends ObjectDecoder<Term.TimeRange> {

    private @Nullable Long start;
    private @Nullable Long end;

    RangeDecoder(ElementCursor in) {
      super(in);
    }

    @Override
    protected void member(String name) {
      switch (name) {
        case "start_time" -> start = in.wholeNumber();
        case "end_time" -> end = in.wholeNumber();
        case "end_time:" -> {
          in.flaw("is end_time: in place of end_time");
          end = in.wholeNumber();
        }
        default -> other(name);
      }
    }

    @Override
    protected Term.TimeRange made() {
      long from = needed(start, "start_time", 0L);
      if (in.isTolerant() && from < 0) {
        in.flaw("starts at a negative time");
        from = 0;
      }
      long to = needed(end, "end_time", from + 1);
      if (in.isTolerant() && to <= from) {
        in.flaw("has no length");
        to = from + 1;
      }
      return new Term.TimeRange(from, to, others());
    }
  }
}
