package dev.scriptorium.benchmarks.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files of 16 kHz, mono, 16 bits. */
public final class WavFile {

  private static final int RATE = 16_000;
  private static final int HEADER = 44;

  private WavFile() {}

  /** The bytes of a file with these samples. */
  public static byte[] of(byte[] pcm) {
    return ByteBuffer.allocate(HEADER + pcm.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER - 8 + pcm.length)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(RATE)
        .putInt(2 * RATE)
        .putShort((short) 2)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt(pcm.length)
        .put(pcm)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
