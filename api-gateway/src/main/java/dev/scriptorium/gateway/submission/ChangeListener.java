package dev.scriptorium.gateway.submission;

/** Hears of changes that this gateway asked for. */
@FunctionalInterface
public interface ChangeListener {

  /** An aggregate that exists has changed. Called by whoever asked for it; must not block. */
  void changed();
}
