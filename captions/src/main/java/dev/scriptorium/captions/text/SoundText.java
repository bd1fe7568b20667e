package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.element.Token;
import java.util.Optional;

/** The displayed text of sounds. */
final class SoundText {

  private static final String OPENING = "[({<";
  private static final String CLOSING = "])}>";

  private SoundText() {}

  /** The tag of a sound; {@code UNKNOWN} if the token does not say it, or says {@code SOUND}. */
  static String tag(Token token) {
    return token.tags().stream()
        .flatMap(tag -> SoundTag.named(tag).stream())
        .filter(tag -> tag != SoundTag.ENDS_SENTENCE)
        .findFirst()
        .orElse(SoundTag.UNKNOWN)
        .name();
  }

  /** Between its boundaries: what the token displays, or else its tag, {@code UNKNOWN} as SOUND. */
  static String shown(Token token, SoundBoundaries boundaries) {
    String name = displayed(token).orElseGet(() -> tag(token));
    return boundaries.open()
        + (name.equals(SoundTag.UNKNOWN.name()) ? "SOUND" : name)
        + boundaries.close();
  }

  private static Optional<String> displayed(Token token) {
    String bare = withoutBrackets(SingleLine.clean(token.displayAs()));
    return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
  }

  private static String withoutBrackets(String text) {
    int from = 0;
    int to = text.length();
    while (to - from >= 2 && isPair(text.charAt(from), text.charAt(to - 1))) {
      from++;
      to--;
    }
    return text.substring(from, to).strip();
  }

  private static boolean isPair(char first, char last) {
    int bracket = OPENING.indexOf(first);
    return bracket >= 0 && CLOSING.charAt(bracket) == last;
  }
}
