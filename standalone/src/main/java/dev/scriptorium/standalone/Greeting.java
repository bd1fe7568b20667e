package dev.scriptorium.standalone;

import dev.scriptorium.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The message on the terminal once everything is up. Commands in it can be pasted into a shell as
 * they are.
 *
 * @param settings where HTTP and HTTPS are
 * @param kafka the broker's {@code bootstrap.servers}
 * @param jdbcUrl the database
 * @param username the account to log in with
 * @param generatedPassword shown only once; null if it was set earlier or by the environment
 * @param directory all data
 * @param startUp how long the start took, and where the time went
 */
record Greeting(
    StandaloneSettings settings,
    String kafka,
    String jdbcUrl,
    String username,
    @Nullable String generatedPassword,
    Path directory,
    String startUp) {

  String text() {
    return """

    Scriptorium is ready.  Ctrl-C stops it.
      HTTP        http://localhost:%1$d  (cielo24 under /api, TEXTKING under /v1)
    %9$s  Kafka       %2$s  (topic job-events, %10$s)
      PostgreSQL  %3$s  (user scriptorium, password in %4$s)
      Data        %5$s
      Start       %8$s

    %6$s
    One token works for both dialects:
      %7$s
      curl "http://localhost:%1$d/api/job/new?v=1&api_token=$TOKEN&job_name=hello"
      curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"name":"My project"}' http://localhost:%1$d/v1/projects
    Read the events:
      kcat -F %11$s -C -q -t job-events -o beginning
    """
        .formatted(
            settings.port(),
            kafka,
            jdbcUrl,
            directory.resolve("postgres").resolve("password"),
            directory,
            login(),
            tokenLine(),
            startUp,
            https(),
            kafkaAccess(),
            quotedIfNeeded(EmbeddedBroker.kcatFile(directory.resolve("kafka")).toString()));
  }

  @Override
  public String toString() {
    return "Greeting[" + settings.port() + ", " + directory + "]";
  }

  private String https() {
    var tls = settings.tls();
    return tls == null
        ? ""
        : "  HTTPS       https://localhost:%d  (the same, with the certificate of %s)%n"
            .formatted(tls.port(), tls.files().certificate());
  }

  private String kafkaAccess() {
    return switch (settings.kafkaAccess()) {
      case PASSWORD ->
          "user scriptorium, password in " + directory.resolve("kafka").resolve("password");
      case OPEN -> "open to every local process";
    };
  }

  private String login() {
    if (generatedPassword == null) {
      return """
      Log in as %s; the password was shown at the first start, or set by you.
      SCRIPTORIUM_PASSWORD=... ./run sets a new one.
      """
          .formatted(username);
    }
    return """
    Log in as %s with the password %s (shown only this once).
    SCRIPTORIUM_PASSWORD=... ./run sets another one.
    """
        .formatted(username, generatedPassword);
  }

  private String tokenLine() {
    var password = generatedPassword == null ? "$SCRIPTORIUM_PASSWORD" : generatedPassword;
    return "TOKEN=$(curl -sG http://localhost:%d/api/account/login -d v=1 --data-urlencode %s --data-urlencode \"password=%s\" | sed 's/.*\"ApiToken\" *: *\"\\([^\"]*\\)\".*/\\1/')"
        .formatted(settings.port(), quoted("username=" + username), password);
  }

  private static String quotedIfNeeded(String word) {
    return word.matches("[A-Za-z0-9_./+-]+") ? word : quoted(word);
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
