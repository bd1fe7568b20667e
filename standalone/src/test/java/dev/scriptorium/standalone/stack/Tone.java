package dev.scriptorium.standalone.stack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Recordings to upload. */
public final class Tone {

  private Tone() {}

  /** A WAVE file with a tone. */
  public static byte[] wave(int seconds) {
    int rate = 8_000;
    int length = seconds * rate * 2;
    ByteBuffer wave = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
    wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
    wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2);
    wave.putShort((short) 2).putShort((short) 16);
    wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    for (int i = 0; i < seconds * rate; i++) {
      wave.putShort((short) (8_000 * Math.sin(2 * Math.PI * 440 * i / rate)));
    }
    return wave.array();
  }
}
