package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.server.Jcmd;
import dev.scriptorium.benchmarks.server.ProcessTimes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time of a create goes: processor time by thread, and the processor's own timers. */
final class Profile {

  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final int MOST_THREADS = 14;

  private final Workspace workspace;
  private final Subject subject;
  private final BenchOptions options;
  private final Report report;

  Profile(Workspace workspace, Subject subject, BenchOptions options, Report report) {
    this.workspace = workspace;
    this.subject = subject;
    this.options = options;
    this.report = report;
  }

  /** The counters that a profile compares before and after. */
  private record Counters(
      Map<String, Long> threads,
      Map<Long, Long> sessions,
      double transactions,
      double transactionSeconds,
      double commands) {}

  void run() throws IOException, InterruptedException, SQLException {
    var jcmd = Workspace.program("jcmd");
    var pid = subject.server().pid();
    if (options.recording() != null) {
      Jcmd.run(jcmd, pid, "JFR.start", "name=bench", "settings=profile");
    }
    var before = counters();
    var result = subject.load(Scenario.CREATE, LENGTH);
    var after = counters();
    if (options.recording() != null) {
      var file = options.recording().toAbsolutePath();
      Jcmd.run(jcmd, pid, "JFR.dump", "name=bench", "filename=" + file);
      Jcmd.run(jcmd, pid, "JFR.stop", "name=bench");
    }
    var requests = result.requests();
    var transactions = after.transactions - before.transactions;
    note(
        "create@64: commands per transaction, length of a transaction",
        "%.1f, %.2f ms, so %.0f %% of the time one is under way",
        (after.commands - before.commands) / transactions,
        1_000 * (after.transactionSeconds - before.transactionSeconds) / transactions,
        100 * (after.transactionSeconds - before.transactionSeconds) / result.seconds());
    note(
        "create@64: CPU µs per create in the JVM, by thread",
        "%s",
        largest(difference(after.threads, before.threads), requests));
    note(
        "create@64: CPU µs per create in PostgreSQL, by session",
        "%s",
        largest(bySession(difference(after.sessions, before.sessions)), requests));
  }

  private Counters counters() throws IOException, InterruptedException, SQLException {
    Map<Long, Long> sessions = new HashMap<>();
    for (var session : subject.jobs().sessions().keySet()) {
      sessions.put(session, ProcessTimes.of(session));
    }
    var client = subject.client();
    return new Counters(
        ProcessTimes.byThread(subject.server().pid()),
        sessions,
        client.meter("scriptorium_processor_transaction_seconds_count"),
        client.meter("scriptorium_processor_transaction_seconds_sum"),
        client.meter("scriptorium_processor_batch_size_sum"));
  }

  private Map<String, Long> bySession(Map<Long, Long> ticks) throws SQLException {
    var names = subject.jobs().sessions();
    Map<String, Long> sums = new HashMap<>();
    ticks.forEach((pid, t) -> sums.merge(names.getOrDefault(pid, "other"), t, Long::sum));
    return sums;
  }

  private static <K> Map<K, Long> difference(Map<K, Long> after, Map<K, Long> before) {
    Map<K, Long> difference = new HashMap<>();
    after.forEach((key, ticks) -> difference.put(key, ticks - before.getOrDefault(key, 0L)));
    return difference;
  }

  private static String largest(Map<String, Long> ticks, long requests) {
    return ticks.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .filter(entry -> entry.getValue() > 0)
        .limit(MOST_THREADS)
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%s %.1f",
                    entry.getKey().isEmpty() ? "background" : entry.getKey(),
                    (double) entry.getValue() * ProcessTimes.MICROS_PER_TICK / requests))
        .collect(Collectors.joining(", "));
  }

  private void note(String what, String format, Object... values) {
    report.notes().put(what, String.format(Locale.ROOT, format, values));
  }
}
