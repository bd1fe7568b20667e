package dev.scriptorium.captions.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character references of HTML; an unknown one is kept. As in browsers some old ones may lack their
 * semicolon: {@code &nbsp}.
 */
public final class Entities {

  private static final Pattern REFERENCES =
      Pattern.compile("&(?:#(\\d{1,7});?|#[xX](\\p{XDigit}{1,6});?|([A-Za-z]\\w{1,31})(;?))");
  private static final String FILE = "character-references.txt";

  private Entities() {}

  /** Read when the first reference is met: most files have none. */
  private static final class Names {

    private static final Map<String, String> ALL = new HashMap<>();
    private static final Map<String, String> WITHOUT_SEMICOLON = new HashMap<>();

    static {
      try (InputStream in = Entities.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("Missing resource of the library: " + FILE);
        }
        new String(in.readAllBytes(), StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(Names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Names() {}

    private static void add(String line) {
      String[] fields = line.split(" ");
      boolean isOld = fields[0].endsWith("*");
      String name = isOld ? fields[0].substring(0, fields[0].length() - 1) : fields[0];
      StringBuilder text = new StringBuilder();
      for (int i = 1; i < fields.length; i++) {
        text.appendCodePoint(Integer.parseInt(fields[i], 16));
      }
      ALL.put(name, text.toString());
      if (isOld) {
        WITHOUT_SEMICOLON.put(name, text.toString());
      }
    }
  }

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
      return named(reference.group(3), !reference.group(4).isEmpty(), reference.group());
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
  }

  private static String named(String name, boolean isEnded, String whole) {
    if (isEnded) {
      return Names.ALL.getOrDefault(name, whole);
    }
    String found = Names.WITHOUT_SEMICOLON.get(name);
    if (found == null && name.startsWith("nbsp")) {
      return "\u00A0" + name.substring("nbsp".length());
    }
    return found == null ? whole : found;
  }
}
