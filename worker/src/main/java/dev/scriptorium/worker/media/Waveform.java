package dev.scriptorium.worker.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * How loud a medium is over time, to be drawn.
 *
 * @param perSecond values per second
 * @param peaks of each stretch the largest distance from silence, 0 to 255 (unsigned); belong to
 *     this record
 * @param samples how many there were: the exact duration, at {@link PcmStream#RATE}
 */
public record Waveform(int perSecond, byte[] peaks, long samples) {

  /** Reads sound to its end. */
  public static Waveform of(InputStream pcm, int perSecond) throws IOException {
    WaveformBuilder builder = new WaveformBuilder(perSecond);
    byte[] buffer = new byte[64 * 1024];
    for (int n = pcm.read(buffer); n >= 0; n = pcm.read(buffer)) {
      builder.add(buffer, n);
    }
    return builder.build();
  }

  /** Milliseconds. */
  public long duration() {
    return samples / (PcmStream.RATE / 1000);
  }

  /** Whether every sample is zero or next to it. */
  public boolean isSilent() {
    for (byte peak : peaks) {
      if (peak != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Waveform that
        && perSecond == that.perSecond
        && samples == that.samples
        && Arrays.equals(peaks, that.peaks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(peaks);
  }

  @Override
  public String toString() {
    return "Waveform[" + peaks.length + " peaks, " + perSecond + " per second]";
  }
}
