package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.quality.Violation.Kind;
import java.math.BigDecimal;

/** A violation without its cue. */
record Finding(Kind kind, BigDecimal measured, BigDecimal allowed) {

  Finding(Kind kind, long measured, long allowed) {
    this(kind, BigDecimal.valueOf(measured), BigDecimal.valueOf(allowed));
  }
}
