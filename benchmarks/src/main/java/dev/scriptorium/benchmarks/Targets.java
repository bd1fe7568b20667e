package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.benchmarks.report.Target.Direction;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was promised about speed. */
final class Targets {

  private Targets() {}

  /** The key of a scenario measured with so many jobs in the database. */
  static String sized(Scenario scenario, int jobs) {
    return "%s, %07d jobs".formatted(scenario.key(), jobs);
  }

  /** Compares what has been measured. */
  static void judge(Report report) {
    ratio(report, Scenario.CREATE, Scenario.INSERT, "(c)", 2.5);
    ratio(report, Scenario.CREATE, Scenario.KAFKA, "(b)", 0.7);
    ratio(report, Scenario.WIDE_CREATE, Scenario.WIDE_INSERT, "(c)", 3.5);
    add(
        report,
        "latency of a lone create : a lone (b)",
        Scenario.LONE_CREATE.key(),
        Scenario.LONE_KAFKA.key(),
        Figure::p50Micros,
        2.0,
        Direction.AT_MOST);
    ratio(report, Scenario.INFO, Scenario.SELECT, "(d)", 0.85);
    for (var scenario : List.of(Scenario.CREATE, Scenario.INFO)) {
      var sizes =
          report.figures().keySet().stream()
              .filter(key -> key.startsWith(scenario.key() + ", "))
              .sorted()
              .toList();
      if (sizes.size() == 2) {
        add(
            report,
            scenario.key() + ", many jobs : few jobs",
            sizes.getLast(),
            sizes.getFirst(),
            Figure::perSecond,
            0.8,
            Direction.AT_LEAST);
      }
    }
  }

  private static void ratio(
      Report report, Scenario product, Scenario reference, String letter, double bound) {
    add(
        report,
        "%s : %s %s".formatted(product.key(), letter, reference.key()),
        product.key(),
        reference.key(),
        Figure::perSecond,
        bound,
        Direction.AT_LEAST);
  }

  private static void add(
      Report report,
      String text,
      String product,
      String reference,
      ToDoubleFunction<Figure> number,
      double bound,
      Direction direction) {
    var measured = report.figures().get(product);
    var compared = report.figures().get(reference);
    if (measured != null && compared != null) {
      var value = number.applyAsDouble(measured) / number.applyAsDouble(compared);
      report.targets().add(new Target(text, value, bound, direction));
    }
  }
}
