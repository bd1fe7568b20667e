package dev.scriptorium.benchmarks;

import dev.scriptorium.benchmarks.report.Report;
import dev.scriptorium.benchmarks.report.Target;
import java.util.List;
import java.util.OptionalDouble;

/** What was promised about speed, and what is compared without a promise. */
final class Targets {

  private Targets() {}

  /** The key of a scenario measured with so many jobs in the database. */
  static String sized(Scenario scenario, int jobs) {
    return "%s, %07d jobs".formatted(scenario.key(), jobs);
  }

  /** Compares what has been measured. */
  static void judge(Report report) {
    compare(report, Scenario.FEW_CREATES, Scenario.FEW_SCHEDULED, "(e)");
    compare(report, Scenario.CREATE, Scenario.SCHEDULED, "(e)");
    compare(report, Scenario.CREATE, Scenario.INSERT, "(c)");
    target(report, Scenario.CREATE, Scenario.KAFKA, "(b)", 0.7);
    target(report, Scenario.INFO, Scenario.SELECT, "(d)", 0.85);
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
            0.8);
      }
    }
  }

  private static void target(
      Report report, Scenario product, Scenario reference, String letter, double bound) {
    add(report, text(product, reference, letter), product.key(), reference.key(), bound);
  }

  private static void add(
      Report report, String text, String product, String reference, double bound) {
    ratio(report, product, reference)
        .ifPresent(value -> report.targets().add(Target.atLeast(bound, text, value)));
  }

  private static void compare(Report report, Scenario product, Scenario reference, String letter) {
    ratio(report, product.key(), reference.key())
        .ifPresent(value -> report.ratios().put(text(product, reference, letter), value));
  }

  private static String text(Scenario product, Scenario reference, String letter) {
    return "%s : %s %s".formatted(product.key(), letter, reference.key());
  }

  /** Of the rates; empty if one of them has not been measured. */
  private static OptionalDouble ratio(Report report, String product, String reference) {
    var measured = report.figures().get(product);
    var compared = report.figures().get(reference);
    return measured == null || compared == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(measured.perSecond() / compared.perSecond());
  }
}
