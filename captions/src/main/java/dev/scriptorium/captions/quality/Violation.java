package dev.scriptorium.captions.quality;

import java.math.BigDecimal;

/**
 * Where a track does not keep a rule.
 *
 * @param cue its place in the track as it was given, from 1; of two cues, the later one
 * @param time when that cue begins, in ms
 * @param measured in the unit of {@code kind}
 * @param allowed in the unit of {@code kind}: the most, or the least
 */
public record Violation(int cue, long time, Kind kind, BigDecimal measured, BigDecimal allowed) {

  /** The kinds of violations. */
  public enum Kind {
    ORDER("begins before the cue ahead of it, by", "at most", "ms"),
    OVERLAP("begins before an earlier cue ends, by", "at most", "ms"),
    LINE_LENGTH("longest line", "at most", "characters"),
    LINE_COUNT("number of lines", "at most", "lines"),
    TOO_SHORT("is shown", "at least", "ms"),
    TOO_LONG("is shown", "at most", "ms"),
    READING_SPEED("reading speed", "at most", "characters/s"),
    WORD_SPEED("reading speed", "at most", "words/min"),
    GAP_TOO_SHORT("gap before it", "at least", "ms"),
    GAP_NOT_CLOSED("gap before it is to be closed", "at most", "ms"),
    EARLY_START("begins before its first word, by", "at most", "ms"),
    LATE_START("begins after its first word, by", "at most", "ms"),
    EARLY_END("ends before its last word does, by", "at most", "ms"),
    LATE_END("ends after its last word, by", "at most", "ms");

    private final String what;
    private final String bound;
    private final String unit;

    Kind(String what, String bound, String unit) {
      this.what = what;
      this.bound = bound;
      this.unit = unit;
    }

    /** Of {@link Violation#measured} and {@link Violation#allowed}. */
    public String unit() {
      return unit;
    }
  }

  /** For people: {@code Cue 12 at 00:01:02.345: longest line 43 characters, at most 42}. */
  @Override
  public String toString() {
    return "Cue %d at %02d:%02d:%02d.%03d: %s %s %s, %s %s"
        .formatted(
            cue,
            time / 3_600_000,
            time / 60_000 % 60,
            time / 1000 % 60,
            time % 1000,
            kind.what,
            measured.toPlainString(),
            kind.unit,
            kind.bound,
            allowed.toPlainString());
  }
}
