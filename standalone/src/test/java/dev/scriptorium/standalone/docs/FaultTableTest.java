package dev.scriptorium.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that docs/robustness.md names exists. */
class FaultTableTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))(?:#(\\w+))?`");

  @Test
  void every_test_that_is_named_exists() throws IOException {
    Map<String, String> tests = tests();
    List<String> named = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (MatchResult test :
        NAMED.matcher(Files.readString(ROOT.resolve("docs/robustness.md"))).results().toList()) {
      named.add(test.group());
      String method = test.group(2) == null ? "" : "void " + test.group(2) + "(";
      if (!tests.getOrDefault(test.group(1) + ".java", "").contains("class " + test.group(1))
          || !tests.get(test.group(1) + ".java").contains(method)) {
        missing.add(test.group());
      }
    }
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  /** Sources by file name. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path sources : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              tests.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
          }
        }
      }
    }
    return tests;
  }
}
