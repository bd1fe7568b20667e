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
 * Where the time of a start went. Kafka and PostgreSQL start side by side and beside the
 * application, so the parts add up to more than the whole.
 */
final class StartUpTimes {
  private final LongSupplier nanoTime;
  private final long begin;
  private final Map<Part, Duration> parts = new EnumMap<>(Part.class);

  /** What takes time, in the order in which it begins. */
  enum Part {
    /** From the start of the process to the first line of this program. */
    JVM("JVM"),
    /** Ending the database server that a killed process has left. */
    FORMER_SERVER("former PostgreSQL"),
    /** The broker, log recovery included. */
    KAFKA("Kafka"),
    /** The database server, crash recovery included. */
    POSTGRESQL("PostgreSQL"),
    /** Gateway and processor, without what they waited for the two. */
    APPLICATION("application"),
    /** From then on until requests are answered. */
    READINESS("readiness");

    private final String text;

    Part(String text) {
      this.text = text;
    }
  }

  /**
   * @param nanoTime tells the time as {@link System#nanoTime} does
   * @param begin its value when the start began
   */
  StartUpTimes(LongSupplier nanoTime, long begin) {
    this.nanoTime = nanoTime;
    this.begin = begin;
  }

  /** Of a start inside of a program that has been running. */
  static StartUpTimes fromNow() {
    return new StartUpTimes(System::nanoTime, System.nanoTime());
  }

  /** Of a program that has just begun. */
  static StartUpTimes ofThisProcess() {
    var started = ManagementFactory.getRuntimeMXBean().getStartTime();
    var age = Duration.ofMillis(System.currentTimeMillis() - started);
    var times = new StartUpTimes(System::nanoTime, System.nanoTime() - age.toNanos());
    times.add(Part.JVM, age);
    return times;
  }

  /** Does the work and counts its time. */
  <T> T count(Part part, Callable<T> work) throws Exception {
    var from = nanoTime.getAsLong();
    var result = work.call();
    addSince(part, from);
    return result;
  }

  /** Counts the time from that value of {@link System#nanoTime} until now. */
  void addSince(Part part, long from) {
    add(part, Duration.ofNanos(nanoTime.getAsLong() - from));
  }

  /** Takes time off that the part only waited. */
  void subtractSince(Part part, long from) {
    add(part, Duration.ofNanos(from - nanoTime.getAsLong()));
  }

  private synchronized void add(Part part, Duration time) {
    parts.merge(part, time, Duration::plus);
  }

  /** One line, in seconds: the whole until now, then every part that can be seen. */
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
