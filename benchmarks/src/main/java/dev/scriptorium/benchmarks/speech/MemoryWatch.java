package dev.scriptorium.benchmarks.speech;

import dev.scriptorium.worker.engine.speech.SpeechProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the memory of this process after each tenth of a transcription. */
final class MemoryWatch implements SpeechProgress {

  private static final int PARTS = 10;

  private final List<Long> samples = new ArrayList<>();

  @Override
  public void report(double fraction) {
    if (fraction * PARTS >= samples.size() + 1) {
      try {
        samples.add(ProcessUse.memory());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public boolean isCanceled() {
    return false;
  }

  /** In MB. */
  List<Long> samples() {
    return samples;
  }
}
