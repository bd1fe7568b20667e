package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.speech.WavFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A recording of a second: a WAV file. */
final class Tone {

  private static final int RATE = 16_000;
  private static final double HERTZ = 440;

  private Tone() {}

  static byte[] wav() {
    var pcm = ByteBuffer.allocate(2 * RATE).order(ByteOrder.LITTLE_ENDIAN);
    for (var i = 0; i < RATE; i++) {
      pcm.putShort((short) (8_000 * Math.sin(2 * Math.PI * HERTZ * i / RATE)));
    }
    return WavFile.of(pcm.array());
  }
}
