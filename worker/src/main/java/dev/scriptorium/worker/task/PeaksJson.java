package dev.scriptorium.worker.task;

import dev.scriptorium.worker.media.PcmStream;
import dev.scriptorium.worker.media.Waveform;
import java.nio.charset.StandardCharsets;

/**
 * Peaks as the JSON of BBC audiowaveform, version 2, 8 bits, which players in browsers draw: of
 * each stretch the least and the largest value.
 */
final class PeaksJson {

  private PeaksJson() {}

  static byte[] of(Waveform waveform) {
    byte[] peaks = waveform.peaks();
    StringBuilder json = new StringBuilder(peaks.length * 8 + 128);
    json.append("{\"version\":2,\"channels\":1,\"sample_rate\":")
        .append(PcmStream.RATE)
        .append(",\"samples_per_pixel\":")
        .append(PcmStream.RATE / waveform.perSecond())
        .append(",\"bits\":8,\"length\":")
        .append(peaks.length)
        .append(",\"data\":[");
    for (int i = 0; i < peaks.length; i++) {
      int peak = (peaks[i] & 0xFF) / 2;
      json.append(i == 0 ? "" : ",").append(peak == 0 ? "0" : "-" + peak).append(',').append(peak);
    }
    return json.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
