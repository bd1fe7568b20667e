package dev.scriptorium.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @Settings("scriptorium.test")
  record Sample(
      @Default("24h") Duration longestFile,
      @Default("10GB") ByteSize size,
      @Default("") List<String> hosts,
      @Default("3") int redirects,
      @Default("") Path directory,
      @Default("x") String text) {
    Sample {
      if (redirects < 0) {
        throw new IllegalArgumentException("fewer than no redirects");
      }
    }
  }

  private static Sample read(Map<String, String> environment) {
    return new SettingsReader(environment).read(Sample.class);
  }

  @Test
  void what_is_not_set_has_its_default() {
    assertThat(read(Map.of("PATH", "/bin")))
        .isEqualTo(
            new Sample(
                Duration.ofDays(1), new ByteSize(10L << 30), List.of(), 3, Path.of(""), "x"));
  }

  @Test
  void a_variable_is_named_by_the_rule_of_the_house() {
    Map<String, String> environment =
        Map.of(
            "SCRIPTORIUM_TEST_LONGESTFILE", "500ms",
            "SCRIPTORIUM_TEST_SIZE", " 64KB ",
            "SCRIPTORIUM_TEST_HOSTS", "a.example, 10.0.0.0/8",
            "SCRIPTORIUM_TEST_REDIRECTS", "0",
            "SCRIPTORIUM_TEST_DIRECTORY", "/tmp/x",
            "SCRIPTORIUM_TEST_TEXT", "");
    assertThat(read(environment))
        .isEqualTo(
            new Sample(
                Duration.ofMillis(500),
                new ByteSize(65536),
                List.of("a.example", "10.0.0.0/8"),
                0,
                Path.of("/tmp/x"),
                ""));
  }

  @ParameterizedTest
  @CsvSource({
    "LONGESTFILE, 24",
    "LONGESTFILE, 1w",
    "LONGESTFILE, -1s",
    "SIZE, 10 GB",
    "SIZE, 9999999999TB",
    "REDIRECTS, many",
    "REDIRECTS, -1",
  })
  void a_value_that_cannot_be_used_stops_the_start(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Map.of("SCRIPTORIUM_TEST_" + name, value)))
        .withMessageContaining(
            name.equals("REDIRECTS") && value.equals("-1") ? "scriptorium" : name);
  }
}
