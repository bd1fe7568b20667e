package dev.scriptorium.worker.engine.speech;

import java.io.IOException;
import java.io.InputStream;

/** Reads samples (16 bits, little-endian, signed, mono) in blocks of 32 ms. */
final class PcmBlocks {

  /** Samples in a block: what the detector of speech takes at a time. */
  static final int BLOCK = 512;

  private static final float FULL_SCALE = 32_768f;

  private final InputStream in;
  private final byte[] bytes = new byte[2 * BLOCK];
  private long samples;

  PcmBlocks(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the next block. The last one is filled up with silence; half a sample at the end is left
   * out.
   *
   * @param block takes the samples, between -1 and 1
   * @return false if there are none left
   */
  boolean read(float[] block) throws IOException {
    int read = in.readNBytes(bytes, 0, bytes.length) / 2;
    for (int i = 0; i < read; i++) {
      block[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8) / FULL_SCALE;
    }
    for (int i = read; i < BLOCK; i++) {
      block[i] = 0;
    }
    samples += read;
    return read > 0;
  }

  /** How many samples have been read. */
  long samples() {
    return samples;
  }
}
