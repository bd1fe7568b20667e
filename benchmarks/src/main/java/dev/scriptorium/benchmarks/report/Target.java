package dev.scriptorium.benchmarks.report;

import java.util.Locale;

/**
 * A promise about speed, and what became of it.
 *
 * @param text what is compared
 * @param value the ratio measured
 * @param bound the ratio promised
 * @param direction whether more or less is better
 */
public record Target(String text, double value, double bound, Direction direction) {

  /** On which side of its bound a ratio has to be. */
  public enum Direction {
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }
  }

  /** Whether it is kept. */
  public boolean met() {
    return direction == Direction.AT_LEAST ? value >= bound : value <= bound;
  }

  String wanted() {
    return String.format(Locale.ROOT, "%s %.2f", direction.sign, bound);
  }

  String verdict() {
    return met() ? "met" : "missed";
  }
}
