package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.tls.TlsCertificate;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void a_generated_password_is_shown_and_used_in_the_login_command() {
    assertThat(greeting("demo", "abc-def").text())
        .contains("Log in as demo with the password abc-def")
        .contains("--data-urlencode 'username=demo' --data-urlencode \"password=abc-def\"")
        .contains("curl \"http://localhost:8080/api/job/new?v=1&api_token=$TOKEN&job_name=hello\"")
        .contains("curl -H \"Authorization: Bearer $TOKEN\"", "http://localhost:8080/v1/projects");
  }

  @Test
  void a_known_password_is_taken_from_the_shell() {
    assertThat(greeting("o'hara", null).text())
        .contains("Log in as o'hara; the password was shown at the first start")
        .contains("'username=o'\\''hara' --data-urlencode \"password=$SCRIPTORIUM_PASSWORD\"");
  }

  @Test
  void one_line_has_the_durations_of_the_start() {
    assertThat(greeting("demo", null).text())
        .contains("\n  Start       5.9 s: JVM 0.8, Kafka 2.1\n");
  }

  @Test
  void https_is_named_beside_http_where_it_is_served() {
    var tls = new TlsSettings(8443, new TlsCertificate(Path.of("/c.pem"), Path.of("/k.pem")));

    assertThat(greeting(tls, "demo", null).text())
        .contains(
            "  HTTP        http://localhost:8080",
            "\n  HTTPS       https://localhost:8443  (the same, with the certificate of /c.pem)\n"
                + "  Kafka       127.0.0.1:9092");
    assertThat(greeting("demo", null).text()).doesNotContain("HTTPS");
  }

  @Test
  void the_line_that_reads_the_events_has_no_password() {
    assertThat(greeting("demo", null).text())
        .contains(
            "(topic job-events, user scriptorium, password in /data/kafka/password)",
            "\n  kcat -F /data/kafka/kcat.conf -C -q -t job-events -o beginning\n");
  }

  @Test
  void to_string_has_no_password() {
    assertThat(greeting("demo", "abc-def")).asString().doesNotContain("abc-def");
  }

  private static Greeting greeting(String username, @Nullable String password) {
    return greeting(null, username, password);
  }

  private static Greeting greeting(
      @Nullable TlsSettings tls, String username, @Nullable String password) {
    return new Greeting(
        new StandaloneSettings(8080, 9092, 5433, Path.of("/data"), tls),
        "127.0.0.1:9092",
        "jdbc:postgresql://x",
        username,
        password,
        Path.of("/data"),
        "5.9 s: JVM 0.8, Kafka 2.1");
  }
}
