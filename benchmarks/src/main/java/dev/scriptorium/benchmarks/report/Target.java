package dev.scriptorium.benchmarks.report;

import java.util.Locale;

/**
 * A promise about speed, and what became of it.
 *
 * @param text what is compared
 * @param value the ratio measured
 * @param bound the least ratio promised
 */
public record Target(String text, double value, double bound) {

  /** Whether it is kept. */
  public boolean met() {
    return value >= bound;
  }

  String wanted() {
    return String.format(Locale.ROOT, ">= %.2f", bound);
  }

  String verdict() {
    return met() ? "met" : "missed";
  }
}
