package dev.scriptorium.standalone;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Durations of the parts of a start. Kafka, PostgreSQL and the application start in parallel, so
 * the parts add up to more than the total.
 */
final class StartUpTimes {
  private final LongSupplier nanoTime;
  private final long begin;
  private final Map<Part, Duration> parts = new EnumMap<>(Part.class);

  /** The parts, in the order in which they begin. */
  enum Part {
    /** From the start of the process until {@code main}. */
    JVM("JVM"),
    /** Stopping a database server that a killed process has left running. */
    ORPHANED_SERVER("orphaned PostgreSQL"),
    /** The broker, including log recovery. */
    KAFKA("Kafka"),
    /** The database server, including crash recovery. */
    POSTGRESQL("PostgreSQL"),
    /** Gateway and processor, excluding their wait for the two above. */
    APPLICATION("application"),
    /** From then on until the application is ready. */
    READINESS("readiness");

    private final String text;

    Part(String text) {
      this.text = text;
    }
  }

  /**
   * @param nanoTime the clock, like {@link System#nanoTime}
   * @param begin its value at the beginning of the start
   */
  StartUpTimes(LongSupplier nanoTime, long begin) {
    this.nanoTime = nanoTime;
    this.begin = begin;
  }

  /** For a start within a running process. */
  static StartUpTimes fromNow() {
    return new StartUpTimes(System::nanoTime, System.nanoTime());
  }

  /** For a process that has just started. */
  static StartUpTimes ofThisProcess() {
    var started = ManagementFactory.getRuntimeMXBean().getStartTime();
    var age = Duration.ofMillis(System.currentTimeMillis() - started);
    var times = new StartUpTimes(System::nanoTime, System.nanoTime() - age.toNanos());
    times.add(Part.JVM, age);
    return times;
  }

  /** Runs the task and adds its duration. */
  <T> T count(Part part, Callable<T> work) throws Exception {
    var from = nanoTime.getAsLong();
    var result = work.call();
    addSince(part, from);
    return result;
  }

  /** Adds the time since this value of {@link System#nanoTime}. */
  void addSince(Part part, long from) {
    add(part, Duration.ofNanos(nanoTime.getAsLong() - from));
  }

  /** Subtracts the time since then, in which the part only waited. */
  void subtractSince(Part part, long from) {
    add(part, Duration.ofNanos(from - nanoTime.getAsLong()));
  }

  private synchronized void add(Part part, Duration time) {
    parts.merge(part, time, Duration::plus);
  }

  /** One line, in seconds: the total until now, then every part that is long enough to show. */
  synchronized String text() {
    var known =
        parts.entrySet().stream()
            .filter(part -> part.getValue().toMillis() >= 50)
            .map(part -> part.getKey().text + " " + seconds(part.getValue()))
            .collect(Collectors.joining(", "));
    var whole = seconds(Duration.ofNanos(nanoTime.getAsLong() - begin)) + " s";
    return known.isEmpty() ? whole : whole + ": " + known;
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
