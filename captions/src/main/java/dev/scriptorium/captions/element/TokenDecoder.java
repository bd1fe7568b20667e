package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a token. */
final class TokenDecoder extends ObjectDecoder<Token> {

  private Token.@Nullable Type type;
  private @Nullable Boolean interpolated;
  private @Nullable Long start;
  private @Nullable Long end;
  private @Nullable String value;
  private @Nullable String displayAs;
  private @Nullable List<String> tags;

  TokenDecoder(ElementCursor in) {
    super(in);
  }

  @Override
  protected void member(String name) {
    switch (name) {
      case "type" -> type = TokenTypes.read(in);
      case "interpolated" -> interpolated = in.flag();
      case "start_time" -> start = in.wholeNumber();
      case "end_time" -> end = in.wholeNumber();
      case "value" -> value = in.text();
      case "display_as" -> displayAs = in.text();
      case "tags" -> tags = in.list(() -> TokenTags.read(in));
      default -> other(name);
    }
  }

  @Override
  protected Token made() {
    String shown = expected(displayAs, "display_as", value == null ? "" : value);
    List<String> read = expected(tags, "tags", List.of());
    Token.Type is = expected(type, "type", TokenTypes.guessed(shown, read));
    return new Token(
        is,
        expected(interpolated, "interpolated", false),
        needed(start, "start_time", 0L),
        needed(end, "end_time", 0L),
        expected(value, "value", shown.toLowerCase(Locale.ROOT)),
        shown,
        in.isTolerant() ? TokenTags.mended(read, is, in) : read,
        others());
  }
}
