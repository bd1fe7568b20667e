package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A database that was restored while work went on: what the log has ended is not handed out again
 * (rule 15 of the plan).
 */
@EnabledIfSystemProperty(
    named = "restored.work",
    matches = "true",
    disabledReason = "not yet seen green; run by hand with -Drestored.work=true")
class RestoredWorkIT {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "SCRIPTORIUM_USERNAME", "demo",
          "SCRIPTORIUM_PASSWORD", "long-secret",
          "SCRIPTORIUM_GATEWAY_ENGINE_PEOPLE", "WAIT");

  /** The processor cannot apply a command as long as the table hold has a row. */
  private static final String HOLD =
      """
      CREATE TABLE hold (id integer PRIMARY KEY);
      CREATE FUNCTION wait_for_release() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WHILE EXISTS (SELECT FROM hold) LOOP
          PERFORM pg_sleep(0.05);
        END LOOP;
        RETURN NULL;
      END $$;
      CREATE TRIGGER held AFTER INSERT ON timeline
        FOR EACH STATEMENT EXECUTE FUNCTION wait_for_release();
      INSERT INTO hold VALUES (1);
      """;

  @TempDir Path directory;

  @Test
  void tasks_that_the_log_has_ended_are_not_handed_out_again() throws Exception {
    var settings =
        new StandaloneSettings(
            FreePorts.one(), FreePorts.one(), FreePorts.one(), directory.resolve("data"));
    var calls = new ForkedCalls(settings);
    Path database = settings.directory().resolve("postgres");
    String job;
    try (var server = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      job = calls.order(calls.login(), "PREMIUM");
      await().atMost(Waiting.LIMIT).until(() -> count(settings, OPEN_CORRECTIONS) == 1);
      execute(settings, HOLD);
      server.terminate();
    }
    copy(database, directory.resolve("backup"));
    try (var server = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      execute(settings, "DELETE FROM hold");
      String token = calls.login();
      complete(calls, settings, claim(calls, settings, 30).getFirst());
      await().atMost(Waiting.LIMIT).until(() -> calls.status(token, job).equals("Complete"));
      server.terminate();
    }
    delete(database);
    copy(directory.resolve("backup"), database);
    try (var server = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      assertThat(count(settings, OPEN_CORRECTIONS)).isEqualTo(1);
      assertThat(claim(calls, settings, 5)).isEmpty();
      execute(settings, "DELETE FROM hold");
      String token = calls.login();
      await().atMost(Waiting.LIMIT).until(() -> calls.status(token, job).equals("Complete"));
      assertThat(claim(calls, settings, 2)).isEmpty();
      assertThat(count(settings, "SELECT count(*) FROM lease WHERE kind = 'CORRECT'")).isZero();
      assertThat(count(settings, COMPLETIONS + "'dev.scriptorium.fact.job.completed.v1'"))
          .isEqualTo(1);
      // The probe, the draft and the correction
      assertThat(count(settings, COMPLETIONS + "'dev.scriptorium.fact.job.task-completed.v1'"))
          .isEqualTo(3);
      assertThat(calls.call(token, "/api/job/list_elementlists", "job_id", job)).hasSize(3);
      assertThat(calls.text(calls.request(caption(token, job)))).isNotBlank();
      server.terminate();
    }
  }

  private static final String OPEN_CORRECTIONS = "SELECT count(*) FROM task WHERE kind = 'CORRECT'";
  private static final String COMPLETIONS = "SELECT count(*) FROM timeline WHERE type = ";

  private static String caption(String token, String job) {
    return "/api/job/get_transcript?v=1&api_token=%s&job_id=%s".formatted(token, job);
  }

  private static List<JsonNode> claim(ForkedCalls calls, StandaloneSettings settings, int seconds)
      throws Exception {
    return post(
            calls,
            settings,
            "/work/claims",
            """
            {"claimId": "%s", "protocol": 1, "instance": "person", "waitSeconds": %d,
             "count": 1, "capabilities": [{"kind": "CORRECT", "engine": "human"}]}
            """
                .formatted(UUID.randomUUID(), seconds))
        .get("leases")
        .valueStream()
        .toList();
  }

  private static void complete(ForkedCalls calls, StandaloneSettings settings, JsonNode lease)
      throws Exception {
    String draft =
        lease
            .get("inputs")
            .valueStream()
            .filter(input -> input.get("name").asString().equals("draft"))
            .findFirst()
            .orElseThrow()
            .get("url")
            .asString();
    String path = "/work/leases/" + lease.get("leaseId").asString();
    JsonNode stored =
        calls.send(
            authorized(calls, settings, path + "/results/elements")
                .PUT(BodyPublishers.ofString(calls.text(calls.request(draft)))));
    JsonNode done =
        post(
            calls,
            settings,
            path + "/complete",
            "{\"results\": [{\"name\": \"elements\", \"sha256\": \"%s\"}]}"
                .formatted(stored.get("sha256").asString()));
    assertThat(done.get("state").asString()).isEqualTo("COMPLETED");
  }

  private static JsonNode post(
      ForkedCalls calls, StandaloneSettings settings, String path, String body) throws Exception {
    return calls.send(authorized(calls, settings, path).POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder authorized(
      ForkedCalls calls, StandaloneSettings settings, String path) throws IOException {
    String token = Files.readString(settings.directory().resolve("worker.token")).strip();
    return calls.request(path).header("Authorization", "Bearer " + token);
  }

  private static long count(StandaloneSettings settings, String sql) throws Exception {
    try (var connection = database(settings);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(StandaloneSettings settings, String sql) throws Exception {
    try (var connection = database(settings);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection database(StandaloneSettings settings) throws Exception {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/scriptorium",
        "scriptorium",
        SecretFile.readOrCreate(settings.directory().resolve("postgres/password")));
  }

  private static void copy(Path from, Path to) throws Exception {
    run("cp", "-a", from.toString(), to.toString());
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
