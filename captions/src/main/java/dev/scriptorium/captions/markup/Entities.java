package dev.scriptorium.captions.markup;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML; an unknown one is kept. */
public final class Entities {

  private static final Pattern REFERENCES =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(\\w{1,10}));");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "lrm",
          "\u200E", "rlm", "\u200F");

  private Entities() {}

  /** The text that is meant; not clean. */
  public static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCES
            .matcher(text)
            .replaceAll(reference -> Matcher.quoteReplacement(decoded(reference)));
  }

  private static String decoded(MatchResult reference) {
    if (reference.group(3) != null) {
      return NAMED.getOrDefault(reference.group(3), reference.group());
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
  }
}
