package dev.scriptorium.captions.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sequence. */
final class SequenceDecoder extends ObjectDecoder<Sequence> {

  private @Nullable Long start;
  private @Nullable Long end;
  private @Nullable List<Token> tokens;

  SequenceDecoder(ElementCursor in) {
    super(in);
  }

  @Override
  protected void member(String name) {
    switch (name) {
      case "start_time" -> start = in.wholeNumber();
      case "end_time" -> end = in.wholeNumber();
      case "tokens" -> tokens = in.list(() -> new TokenDecoder(in).read());
      default -> other(name);
    }
  }

  @Override
  protected Sequence made() {
    return new Sequence(
        expected(start, "start_time", NO_TIME),
        expected(end, "end_time", NO_TIME),
        expected(tokens, "tokens", List.of()),
        others());
  }
}
