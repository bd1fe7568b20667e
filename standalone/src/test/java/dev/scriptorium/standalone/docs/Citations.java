package dev.scriptorium.standalone.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Citations of the wire contracts, which have one form: {@code docs/contract/<file>.md}, then the
 * sections if any: {@code , 5.2.1} or {@code , 5.1.5 to 5.1.7 and 5.1.9}. Inside a contract, {@code
 * §5.2.1} is a section of its own.
 */
final class Citations {

  private static final String NUMBER = "\\d+(?:\\.\\d+)*";
  private static final Pattern CITATION =
      Pattern.compile(
          "docs/contract/([\\w-]+\\.md)[`}]?((?:(?:,| to| and)\\s(?:§|section )?"
              + NUMBER
              + "\\b)*)");
  private static final Pattern WITHOUT_PATH =
      Pattern.compile("(?i)\\bcontract(?: of \\w+)?,? (?:section )?" + NUMBER + "\\b");
  private static final Pattern WITHIN =
      Pattern.compile("(?:`([\\w-]+\\.md)` \\(?)?§(" + NUMBER + ")");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (" + NUMBER + ")\\.? ");

  private final Map<String, Set<String>> sections = new HashMap<>();

  Citations(Path contracts) throws IOException {
    try (var files = Files.newDirectoryStream(contracts, "*.md")) {
      for (Path file : files) {
        sections.put(String.valueOf(file.getFileName()), headings(Files.readString(file)));
      }
    }
  }

  private static Set<String> headings(String text) {
    Set<String> found = new HashSet<>();
    HEADING.matcher(text).results().forEach(heading -> found.add(heading.group(1)));
    return found;
  }

  /** What is wrong with the citations of a text; empty if nothing is. */
  List<String> problems(String text) {
    String flat = withoutLineBreaks(text);
    List<String> problems = new ArrayList<>();
    Matcher citation = CITATION.matcher(flat);
    while (citation.find()) {
      Matcher number = Pattern.compile(NUMBER).matcher(citation.group(2));
      check(citation.group(1), null, problems);
      while (number.find()) {
        check(citation.group(1), number.group(), problems);
      }
    }
    WITHOUT_PATH
        .matcher(flat)
        .results()
        .forEach(
            found ->
                problems.add(
                    "'" + found.group() + "' names no file: docs/contract/<file>.md, <section>"));
    return problems;
  }

  /** What is wrong with the references of a contract to its own sections, or to another's. */
  List<String> problemsWithin(String file, String text) {
    List<String> problems = new ArrayList<>();
    Matcher reference = WITHIN.matcher(withoutLineBreaks(text));
    while (reference.find()) {
      String other = reference.group(1);
      check(other == null ? file : other, reference.group(2), problems);
    }
    return problems;
  }

  /** A comment may break a citation at any blank. */
  private static String withoutLineBreaks(String text) {
    return text.replaceAll("\\R\\h*(?:\\*(?!/)|//|#|--)?\\h*", " ");
  }

  private void check(String file, @Nullable String section, List<String> problems) {
    Set<String> known = sections.get(file);
    if (known == null) {
      problems.add("docs/contract/" + file + " does not exist");
    } else if (section != null && !known.contains(section)) {
      problems.add("docs/contract/" + file + " has no section " + section);
    }
  }
}
