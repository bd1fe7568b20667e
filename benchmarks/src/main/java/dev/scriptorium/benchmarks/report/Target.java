package dev.scriptorium.benchmarks.report;

import java.util.Locale;

/**
 * A promise about speed, and what became of it.
 *
 * @param text what is compared
 * @param value the ratio measured
 * @param side which side of the bound is promised
 * @param bound the ratio promised
 */
public record Target(String text, double value, Side side, double bound) {

  /** The side of the bound that keeps the promise. */
  public enum Side {
    AT_LEAST,
    AT_MOST
  }

  /** A promise of at least so much. */
  public static Target atLeast(double bound, String text, double value) {
    return new Target(text, value, Side.AT_LEAST, bound);
  }

  /** A promise of at most so much. */
  public static Target atMost(double bound, String text, double value) {
    return new Target(text, value, Side.AT_MOST, bound);
  }

  /** Whether it is kept. */
  public boolean met() {
    return switch (side) {
      case AT_LEAST -> value >= bound;
      case AT_MOST -> value <= bound;
    };
  }

  String wanted() {
    return String.format(Locale.ROOT, "%s %.2f", side == Side.AT_LEAST ? ">=" : "<=", bound);
  }

  String verdict() {
    return met() ? "met" : "missed";
  }
}
