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

  enum Choice {
    THIS,
    THAT
  }

  @Settings("scriptorium.other")
  record Other(
      @Default("THIS") Choice choice, @Default("7") long number, @Default("") Secret key) {}

  @Test
  void a_choice_is_one_of_its_constants() {
    Map<String, String> that = Map.of("SCRIPTORIUM_OTHER_CHOICE", "THAT");
    assertThat(new SettingsReader(that).read(Other.class).choice()).isEqualTo(Choice.THAT);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SettingsReader(Map.of("SCRIPTORIUM_OTHER_CHOICE", "NEITHER")).read(Other.class))
        .withMessageContaining("SCRIPTORIUM_OTHER_CHOICE")
        .withMessageContaining("[THIS, THAT]");
  }

  @Test
  void a_secret_is_not_shown() {
    Other other = new SettingsReader(Map.of("SCRIPTORIUM_OTHER_KEY", "sesame")).read(Other.class);
    assertThat(other.key().value()).isEqualTo("sesame");
    assertThat(other.toString()).doesNotContain("sesame");
  }
}
