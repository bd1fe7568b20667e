package dev.scriptorium.gateway.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that a worker wrote, as clients may see it: bounded, and without URLs, which may hold
 * passwords and signatures.
 */
final class PublicText {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final String CUT = "[URL]";

  private final int maxLength;

  PublicText(int maxLength) {
    this.maxLength = maxLength;
  }

  /** Null if there is nothing to read. */
  @Nullable String of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String safe =
        WORD.matcher(text)
            .replaceAll(word -> Matcher.quoteReplacement(isUrl(word.group()) ? CUT : word.group()));
    return bounded(safe);
  }

  /** Also without a scheme, escaped for JSON, or a query alone. */
  private static boolean isUrl(String word) {
    return word.contains("//")
        || word.contains("\\/\\/")
        || word.indexOf('?') >= 0 && word.indexOf('=') > word.indexOf('?');
  }

  private String bounded(String text) {
    if (text.codePointCount(0, text.length()) <= maxLength) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, maxLength)) + "...";
  }
}
