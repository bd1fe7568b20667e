package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.common.id.Ids;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Looks into a server's database how far the work is: cheaper than asking the server. */
final class Tasks implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final Duration SELDOM = Duration.ofMillis(20);

  private final Connection database;

  private Tasks(Connection database) {
    this.database = database;
  }

  static Tasks of(ServerProcess server) throws IOException, SQLException {
    return new Tasks(server.database());
  }

  /** Waits until nothing is left to do. */
  void awaitNone() throws SQLException, InterruptedException {
    await("SELECT NOT EXISTS (SELECT FROM task)", SELDOM);
  }

  /** Waits until a job is complete; looks often. */
  void awaitComplete(String job) throws SQLException, InterruptedException {
    await("SELECT phase IN ('COMPLETE', 'FAILED') FROM root WHERE id = ?", OFTEN, job);
    checkComplete(List.of(job));
  }

  /** Waits until the recording of a job can be worked on. */
  void awaitMedia(String job) throws SQLException, InterruptedException {
    await(
        "SELECT state #>> '{media,state}' IN ('ready', 'failed') FROM root WHERE id = ?",
        OFTEN,
        job);
  }

  /** Waits until somebody transcribes a job and has got somewhere. */
  void awaitProgress(String job) throws SQLException, InterruptedException {
    await(
        "SELECT EXISTS (SELECT FROM lease WHERE root_id = ? AND kind = 'TRANSCRIBE' AND progress >"
            + " 0)",
        SELDOM,
        job);
  }

  /** Whether somebody transcribes a job now. */
  boolean isTranscribed(String job) throws SQLException {
    return isTrue(
        "SELECT EXISTS (SELECT FROM lease WHERE root_id = ? AND kind = 'TRANSCRIBE' AND state ="
            + " 'HELD')",
        job);
  }

  /**
   * @throws IllegalStateException one of them failed
   */
  void checkComplete(List<String> jobs) throws SQLException {
    for (var job : jobs) {
      if (!isTrue("SELECT phase = 'COMPLETE' FROM root WHERE id = ?", job)) {
        throw new IllegalStateException("Job " + job + " is not complete");
      }
    }
  }

  private void await(String query, Duration pause, String... jobs)
      throws SQLException, InterruptedException {
    var end = System.nanoTime() + LIMIT.toNanos();
    while (!isTrue(query, jobs)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("In vain: " + query + Arrays.toString(jobs));
      }
      Thread.sleep(pause);
    }
  }

  private boolean isTrue(String query, String... jobs) throws SQLException {
    try (var statement = database.prepareStatement(query)) {
      for (var i = 0; i < jobs.length; i++) {
        statement.setObject(i + 1, uuid(jobs[i]));
      }
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static UUID uuid(String digits) {
    return Ids.parse(digits).orElseThrow();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
