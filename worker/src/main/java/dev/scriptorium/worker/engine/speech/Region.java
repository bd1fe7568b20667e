package dev.scriptorium.worker.engine.speech;

/**
 * Where somebody speaks.
 *
 * @param start in samples from the beginning of the medium
 * @param end exclusive
 */
record Region(long start, long end) {

  long length() {
    return end - start;
  }
}
