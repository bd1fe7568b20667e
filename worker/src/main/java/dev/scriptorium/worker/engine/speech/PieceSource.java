package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataEndSignal;
import edu.cmu.sphinx.frontend.DataStartSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Gives one piece of audio after the other to Sphinx4's front end. */
final class PieceSource extends BaseDataProcessor {

  private static final double FULL_SCALE = 32_768;
  private static final int BLOCK = SampleRate.samples(100);

  private final Queue<Data> data = new ArrayDeque<>();

  PieceSource() {
    initLogger();
  }

  void set(float[] samples) {
    data.clear();
    data.add(new DataStartSignal(SampleRate.PER_SECOND));
    for (int from = 0; from < samples.length; from += BLOCK) {
      float[] block = Arrays.copyOfRange(samples, from, Math.min(from + BLOCK, samples.length));
      double[] values = new double[block.length];
      Arrays.setAll(values, i -> block[i] * FULL_SCALE);
      data.add(new DoubleData(values, SampleRate.PER_SECOND, from));
    }
    data.add(new DataEndSignal(SampleRate.milliseconds(samples.length)));
  }

  @Override
  public @Nullable Data getData() {
    return data.poll();
  }
}
