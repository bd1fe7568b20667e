package dev.scriptorium.worker.engine.speech;

import java.util.Arrays;

/**
 * A stretch of speech.
 *
 * @param start its place in the medium, in samples
 * @param samples between -1 and 1; belong to this record
 */
record SpeechAudio(long start, float[] samples) {

  private static final int WINDOW = SampleRate.samples(30);
  private static final int STEP = SampleRate.samples(10);

  long startMs() {
    return SampleRate.milliseconds(start);
  }

  long endMs() {
    return SampleRate.milliseconds(start + samples.length);
  }

  int lengthMs() {
    return (int) SampleRate.milliseconds(samples.length);
  }

  SpeechAudio part(int from, int to) {
    return new SpeechAudio(start + from, Arrays.copyOfRange(samples, from, to));
  }

  /** The quietest place in the middle half: where a cut hurts no word, if there is such a place. */
  int quietestInTheMiddle() {
    int best = samples.length / 2;
    double least = Double.MAX_VALUE;
    int last = samples.length * 3 / 4 - WINDOW;
    for (int from = samples.length / 4; from <= last; from += STEP) {
      double energy = energy(from);
      if (energy < least) {
        least = energy;
        best = from + WINDOW / 2;
      }
    }
    return best;
  }

  private double energy(int from) {
    double sum = 0;
    for (int i = from; i < from + WINDOW; i++) {
      sum += samples[i] * samples[i];
    }
    return sum;
  }
}
