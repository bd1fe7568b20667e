package dev.scriptorium.worker.media;

import java.io.ByteArrayOutputStream;

/** Collects peaks while sound goes by; whoever reads the sound for something else can have both. */
public final class WaveformBuilder {

  private final int perSecond;
  private final ByteArrayOutputStream peaks = new ByteArrayOutputStream();
  private long samples;
  private int peak;
  private int firstByte = -1;

  /**
   * @param perSecond values per second, 1 to {@link PcmStream#RATE}
   */
  public WaveformBuilder(int perSecond) {
    if (perSecond < 1 || perSecond > PcmStream.RATE) {
      throw new IllegalArgumentException("Peaks per second: " + perSecond);
    }
    this.perSecond = perSecond;
  }

  /**
   * @param pcm as {@link PcmStream} gives it; may end in the middle of a sample
   */
  public void add(byte[] pcm, int length) {
    for (int i = 0; i < length; i++) {
      if (firstByte < 0) {
        firstByte = pcm[i] & 0xFF;
      } else {
        sample((short) (pcm[i] << 8 | firstByte));
        firstByte = -1;
      }
    }
  }

  private void sample(short value) {
    peak = Math.max(peak, Math.abs((int) value));
    samples++;
    if (samples * perSecond / PcmStream.RATE > peaks.size()) {
      endOfStretch();
    }
  }

  private void endOfStretch() {
    peaks.write(Math.min(255, peak >> 7));
    peak = 0;
  }

  /** What has gone by so far. A stretch that is not full counts. */
  public Waveform build() {
    if (samples * perSecond % PcmStream.RATE != 0
        && peaks.size() * (long) PcmStream.RATE < samples * perSecond) {
      endOfStretch();
    }
    return new Waveform(perSecond, peaks.toByteArray(), samples);
  }
}
