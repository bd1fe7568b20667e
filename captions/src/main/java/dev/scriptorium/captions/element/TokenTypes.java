package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The spellings of token types: {@code "word"}, and 0 of old (docs/contract/cielo24.md, 8.2 and
 * 8.3).
 */
final class TokenTypes {

  private static final Token.Type[] BY_NUMBER = {
    Token.Type.WORD, Token.Type.PUNCTUATION, Token.Type.SOUND
  };

  private TokenTypes() {}

  static String written(Token.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Null if the type cannot be determined, which has been reported then. */
  static Token.@Nullable Type read(ElementCursor in) {
    if (in.isTolerant() && in.parser().currentToken() == JsonToken.VALUE_NUMBER_INT) {
      Long number = in.wholeNumber();
      in.flaw("is a number in place of a name");
      return number != null && number >= 0 && number < BY_NUMBER.length
          ? BY_NUMBER[number.intValue()]
          : null;
    }
    String name = in.text();
    Token.Type type = name == null ? null : named(name);
    if (name != null && (type == null || !written(type).equals(name))) {
      in.flaw("must be word, punctuation or sound");
      return in.isTolerant() ? type : null;
    }
    return type;
  }

  /** For a token that does not say it. */
  static Token.Type guessed(String shown, List<String> tags) {
    if (tags.stream().anyMatch(tag -> !tag.equals(SoundTag.ENDS_SENTENCE.name()))) {
      return Token.Type.SOUND;
    }
    return !shown.isEmpty() && shown.codePoints().noneMatch(Character::isLetterOrDigit)
        ? Token.Type.PUNCTUATION
        : Token.Type.WORD;
  }

  private static Token.@Nullable Type named(String name) {
    for (Token.Type type : BY_NUMBER) {
      if (written(type).equalsIgnoreCase(name)) {
        return type;
      }
    }
    return null;
  }
}
