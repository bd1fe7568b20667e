package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code META-INF/NOTICES.md} has an entry for all that is shipped with the worker, or fetched. */
class NoticesTest {

  private static final List<String> OF_TESTS =
      List.of(
          "/org/junit/",
          "/org/assertj/",
          "/net/bytebuddy/",
          "/org/opentest4j/",
          "/org/apiguardian/",
          "/org/apache/maven/");

  private final Set<String> headings = headings();

  @Test
  void every_jar_has_an_entry() {
    List<String> jars = jars();

    assertThat(jars).contains("ffmpeg", "onnxruntime", "sphinx4-core", "sphinx4-data");
    assertThat(headings).as("headings of META-INF/NOTICES.md").containsAll(jars);
  }

  @Test
  void every_fetched_package_has_an_entry_with_its_version() {
    List<String> packages =
        text("/dev/scriptorium/worker/engine/speech/models.txt")
            .lines()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.split(" ")[1])
            .toList();

    assertThat(packages).isNotEmpty();
    for (String one : packages) {
      int at = one.lastIndexOf('@');
      assertThat(headings).contains(one.substring(0, at) + " " + one.substring(at + 1));
    }
  }

  /** Names of those that are neither ours nor of the tests. */
  private static List<String> jars() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .map(jar -> jar.replace(File.separatorChar, '/'))
        .filter(jar -> jar.endsWith(".jar") && OF_TESTS.stream().noneMatch(jar::contains))
        .filter(jar -> !jar.contains("/surefire") && !jar.matches(".*/target/[^/]*\\.jar"))
        .map(jar -> jar.substring(jar.lastIndexOf('/') + 1).replaceAll("-\\d.*", ""))
        .distinct()
        .toList();
  }

  /** "name version" and "name" of each. */
  private static Set<String> headings() {
    return text("/META-INF/NOTICES.md")
        .lines()
        .filter(line -> line.startsWith("## "))
        .flatMap(line -> Arrays.stream(line.substring("## ".length()).split(", ")))
        .flatMap(entry -> Arrays.stream(new String[] {entry, entry.split(" ")[0]}))
        .collect(Collectors.toSet());
  }

  private static String text(String resource) {
    try (InputStream in = NoticesTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
