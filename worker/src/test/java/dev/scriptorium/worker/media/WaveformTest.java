package dev.scriptorium.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveformTest {

  private static byte[] pcm(int... samples) {
    byte[] bytes = new byte[samples.length * 2];
    for (int i = 0; i < samples.length; i++) {
      bytes[2 * i] = (byte) samples[i];
      bytes[2 * i + 1] = (byte) (samples[i] >> 8);
    }
    return bytes;
  }

  private static Waveform of(byte[] pcm, int perSecond) throws IOException {
    return Waveform.of(new ByteArrayInputStream(pcm), perSecond);
  }

  @Test
  void a_peak_is_the_largest_distance_from_silence_in_its_stretch() throws IOException {
    int[] samples = new int[3200];
    samples[0] = 32767;
    samples[1599] = -1;
    samples[1600] = -32768;
    samples[3199] = 128;
    Waveform waveform = of(pcm(samples), 10);
    assertThat(waveform.peaks()).containsExactly(255, 255);
    assertThat(waveform.duration()).isEqualTo(200);
    samples[1600] = 0;
    assertThat(of(pcm(samples), 10).peaks()).containsExactly(255, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0",
    "1, 10, 1",
    "1599, 10, 1",
    "1600, 10, 1",
    "1601, 10, 2",
    "16000, 7, 7",
    "16001, 7, 8",
    "48000, 1, 3",
    "5, 16000, 5"
  })
  void a_stretch_that_is_not_full_counts(int samples, int perSecond, int peaks) throws IOException {
    assertThat(of(new byte[2 * samples], perSecond).peaks()).hasSize(peaks);
  }

  @Test
  void a_sample_may_be_cut_in_two_by_a_buffer() {
    byte[] bytes = pcm(1000, 20000, -30000);
    WaveformBuilder whole = new WaveformBuilder(16000);
    whole.add(bytes, bytes.length);
    WaveformBuilder parts = new WaveformBuilder(16000);
    for (byte each : bytes) {
      parts.add(new byte[] {each}, 1);
    }
    assertThat(parts.build()).isEqualTo(whole.build());
    assertThat(whole.build().peaks()).containsExactly(1000 >> 7, 20000 >> 7, 30000 >> 7);
  }

  @Test
  void silence_is_known() throws IOException {
    assertThat(of(pcm(0, 0, 127, -127), 10).isSilent()).isTrue();
    assertThat(of(pcm(0, 128), 10).isSilent()).isFalse();
  }

  @Test
  void peaks_are_counted_per_second() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WaveformBuilder(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new WaveformBuilder(16001));
  }
}
