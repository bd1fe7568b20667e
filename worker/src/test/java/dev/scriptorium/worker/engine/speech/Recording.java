package dev.scriptorium.worker.engine.speech;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Audio for tests: 16,000 samples a second. */
record Recording(short[] samples) {

  private static final int WAV_HEADER = 44;
  private static final double[][] CHORDS = {
    {262, 330, 392}, {294, 370, 440}, {349, 440, 523}, {392, 494, 587}
  };

  /** The clips of the folder librivox, by number, and what is said in them. */
  static Map<String, String> transcripts() {
    Map<String, String> transcripts = new LinkedHashMap<>();
    String text = new String(resource("transcripts.txt"), StandardCharsets.UTF_8);
    for (String line : text.split("\n")) {
      transcripts.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    return transcripts;
  }

  static Recording clip(String number) {
    return wav(resource(number + ".wav"));
  }

  /** All clips, with a second of silence after each. */
  static Recording clips() {
    Recording all = silence(0);
    for (String number : transcripts().keySet()) {
      all = all.then(clip(number)).then(silence(1_000));
    }
    return all;
  }

  /** Of 16 bits, mono, 16 kHz, without anything between header and samples. */
  static Recording wav(byte[] file) {
    short[] samples = new short[(file.length - WAV_HEADER) / 2];
    ByteBuffer.wrap(file, WAV_HEADER, 2 * samples.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return new Recording(samples);
  }

  static Recording silence(int milliseconds) {
    return new Recording(new short[SampleRate.samples(milliseconds)]);
  }

  static Recording noise(int milliseconds) {
    Random random = new Random(11);
    return silence(milliseconds).plus(i -> 3_000 * random.nextGaussian());
  }

  /** As of an organ that fades away each second. */
  static Recording chords(int milliseconds) {
    return silence(milliseconds)
        .plus(
            i -> {
              double time = (double) i / SampleRate.PER_SECOND;
              double sum = 0;
              for (double frequency : CHORDS[(int) time % CHORDS.length]) {
                sum += Math.sin(2 * Math.PI * frequency * time);
                sum += 0.5 * Math.sin(4 * Math.PI * frequency * time);
              }
              return 3_000 * Math.exp(-2 * (time % 1)) * sum;
            });
  }

  /** What is added to each sample. */
  interface Wave {
    double at(int sample);
  }

  Recording plus(Wave wave) {
    short[] sum = new short[samples.length];
    for (int i = 0; i < sum.length; i++) {
      double value = samples[i] + wave.at(i);
      sum[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }
    return new Recording(sum);
  }

  Recording then(Recording next) {
    short[] joined = Arrays.copyOf(samples, samples.length + next.samples.length);
    System.arraycopy(next.samples, 0, joined, samples.length, next.samples.length);
    return new Recording(joined);
  }

  int milliseconds() {
    return (int) SampleRate.milliseconds(samples.length);
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  /** As the aligner takes it. */
  SpeechAudio audio() {
    float[] values = new float[samples.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples[i] / 32_768f;
    }
    return new SpeechAudio(0, values);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Recording.class.getResourceAsStream("librivox/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
