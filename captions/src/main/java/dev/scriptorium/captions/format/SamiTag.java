package dev.scriptorium.captions.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag of a SAMI file, in lower case; without the angle brackets. */
record SamiTag(String text) {

  private static final Set<String> KNOWN =
      Set.of(
          "sami",
          "head",
          "title",
          "style",
          "samiparam",
          "body",
          "sync",
          "p",
          "br",
          "font",
          "b",
          "i",
          "u",
          "s",
          "em",
          "strong",
          "span",
          "div",
          "center",
          "ruby",
          "rb",
          "rt",
          "rp",
          "a");
  private static final Pattern NAME = Pattern.compile("/?\\s*([a-z]+)[\\s/]*");
  private static final Pattern START = Pattern.compile("\\sstart\\s*=\\s*[\"']?\\s*(-?\\d{1,12})");
  private static final Pattern CLASS = Pattern.compile("\\sclass\\s*=\\s*[\"']?\\s*([\\w-]{1,50})");

  static SamiTag of(String text) {
    return new SamiTag(text.toLowerCase(Locale.ROOT));
  }

  /** Its name; empty if it is not a tag of SAMI but text. */
  String name() {
    Matcher name = NAME.matcher(text);
    return name.lookingAt() && KNOWN.contains(name.group(1)) ? name.group(1) : "";
  }

  boolean isEnd() {
    return text.startsWith("/");
  }

  /** Not for any reader: a document type or a processing instruction. */
  boolean isDeclaration() {
    return text.startsWith("!") || text.startsWith("?");
  }

  /** When a {@code SYNC} is, in ms; less than 0 if it does not say. */
  long start() {
    Matcher start = START.matcher(text);
    return start.find() ? Math.max(0, Long.parseLong(start.group(1))) : -1;
  }

  /** The language class; empty if it does not say. */
  String languageClass() {
    Matcher found = CLASS.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
