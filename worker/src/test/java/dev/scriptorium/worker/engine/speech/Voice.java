package dev.scriptorium.worker.engine.speech;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The synthetic voice espeak-ng. */
record Voice(String language) {

  private static final int WAV_HEADER = 44;
  private static final double RATE = 22_050;
  private static final int WIDTH = 16;
  private static final int SILENT = 300;

  Recording says(String text) throws IOException {
    return resampled(espeak(List.of("espeak-ng", "-v", language, "-s", "150", "--stdout", text)));
  }

  /** A word alone, from its first sound to its last. */
  Recording saysOnly(String word) throws IOException {
    short[] samples = says(word).samples();
    int from = 0;
    while (Math.abs(samples[from]) < SILENT) {
      from++;
    }
    int to = samples.length;
    while (Math.abs(samples[to - 1]) < SILENT) {
      to--;
    }
    return new Recording(Arrays.copyOfRange(samples, from, to));
  }

  /** Skips the test, loudly, where it is not installed. */
  private static short[] espeak(List<String> command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(false).start();
      byte[] file = process.getInputStream().readAllBytes();
      process.waitFor(10, TimeUnit.SECONDS);
      short[] samples = new short[(file.length - WAV_HEADER) / 2];
      ByteBuffer.wrap(file, WAV_HEADER, 2 * samples.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      return samples;
    } catch (IOException e) {
      System.out.println(
          "SKIPPED speech with a synthetic voice: no espeak-ng here (Debian: apt-get install"
              + " espeak-ng)");
      return abort("no espeak-ng");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** By a windowed sinc below the lower of both limits. */
  private static Recording resampled(short[] in) {
    double step = RATE / SampleRate.PER_SECOND;
    short[] out = new short[(int) (in.length / step)];
    for (int i = 0; i < out.length; i++) {
      double center = i * step;
      double sum = 0;
      double weights = 0;
      for (int j = (int) center - WIDTH; j <= center + WIDTH + 1; j++) {
        if (j >= 0 && j < in.length) {
          double distance = (j - center) / step;
          double weight =
              sinc(distance) * (0.5 + 0.5 * Math.cos(Math.PI * (j - center) / (WIDTH + 1)));
          sum += weight * in[j];
          weights += weight;
        }
      }
      double value = 0.7 * sum / weights;
      out[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }
    return new Recording(out);
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
