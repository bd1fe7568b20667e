package dev.scriptorium.worker.engine.speech;

/**
 * What the decoder made of a piece of audio.
 *
 * @param tokens ids of the vocabulary
 * @param logProbabilities natural logarithm, one for each token
 * @param capped whether it did not come to an end
 */
record Decoding(int[] tokens, float[] logProbabilities, boolean capped) {

  /** Of all tokens; 0 if there are none. */
  double meanLogProbability() {
    double sum = 0;
    for (float one : logProbabilities) {
      sum += one;
    }
    return tokens.length == 0 ? 0 : sum / tokens.length;
  }
}
