package dev.scriptorium.worker.engine.speech;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Collects tokens as they are decoded. */
final class DecodingBuilder {

  private int[] tokens = new int[64];
  private float[] logProbabilities = new float[64];
  private int size;
  private float logProbability;
  private float[] logits = new float[0];

  int size() {
    return size;
  }

  /** The id of the largest logit. Its probability is that of the token added next. */
  int mostProbable(FloatBuffer in) {
    if (logits.length != in.remaining()) {
      logits = new float[in.remaining()];
    }
    in.get(logits);
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - logits[best]);
    }
    logProbability = (float) -Math.log(sum);
    return best;
  }

  void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
      logProbabilities = Arrays.copyOf(logProbabilities, 2 * size);
    }
    tokens[size] = token;
    logProbabilities[size] = logProbability;
    size++;
  }

  Decoding build(boolean capped) {
    return new Decoding(Arrays.copyOf(tokens, size), Arrays.copyOf(logProbabilities, size), capped);
  }
}
