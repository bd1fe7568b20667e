package dev.scriptorium.worker.engine.speech;

import java.util.ArrayList;
import java.util.List;

/** Remembers the progress; cancels at some point. */
final class ProgressLog implements SpeechProgress {

  final List<Double> reports = new ArrayList<>();
  private final double cancelAt;

  ProgressLog() {
    this(2);
  }

  ProgressLog(double cancelAt) {
    this.cancelAt = cancelAt;
  }

  @Override
  public void report(double fraction) {
    reports.add(fraction);
  }

  @Override
  public boolean isCanceled() {
    return !reports.isEmpty() && reports.get(reports.size() - 1) >= cancelAt;
  }
}
