package dev.scriptorium.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One scenario, measured: of each number the median of the rounds.
 *
 * @param perSecond requests answered
 * @param p50Micros median latency
 * @param p99Micros latency
 * @param serverMicros processor time of the server's JVM per request
 * @param postgresMicros processor time of the database per request
 * @param generatorMicros processor time of the load generator per request
 */
public record Figure(
    double perSecond,
    double p50Micros,
    double p99Micros,
    double serverMicros,
    double postgresMicros,
    double generatorMicros) {

  /** The medians of the rounds. */
  public static Figure medianOf(List<Figure> rounds) {
    return new Figure(
        median(rounds, Figure::perSecond),
        median(rounds, Figure::p50Micros),
        median(rounds, Figure::p99Micros),
        median(rounds, Figure::serverMicros),
        median(rounds, Figure::postgresMicros),
        median(rounds, Figure::generatorMicros));
  }

  private static double median(List<Figure> rounds, ToDoubleFunction<Figure> number) {
    return median(rounds.stream().mapToDouble(number).toArray());
  }

  /** The middle one, or the mean of the two in the middle. */
  public static double median(double... numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
