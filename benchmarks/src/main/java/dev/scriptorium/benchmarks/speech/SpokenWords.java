package dev.scriptorium.benchmarks.speech;

import dev.scriptorium.worker.engine.speech.SpeechEngine;
import dev.scriptorium.worker.engine.speech.SpeechSegment;
import dev.scriptorium.worker.engine.speech.SpeechWord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sentences whose words espeak-ng says one by one, joined at known times. Of the words that the
 * engine hears, in order, it tells how far their starts are from these.
 */
final class SpokenWords {

  private static final int RATE = 16_000;
  private static final int PER_MILLISECOND = RATE / 1_000;
  private static final double VOICE_RATE = 22_050;
  private static final int WAV_HEADER = 44;
  private static final int SILENT = 300;
  private static final int GAP = 80;
  private static final int EDGE = 500;

  private static final List<String> SENTENCES =
      List.of(
          "my brother and the doctor went to the cinema yesterday evening",
          "after that we had something to eat in a small restaurant",
          "nobody knows what the government will do about the weather",
          "she bought seven apples and a bottle of water for the children",
          "the captain looked at the mountain and turned around",
          "there is a letter on the table for your sister",
          "we have never seen such a beautiful garden before",
          "the train to the city leaves every hour in the morning",
          "people in the office told him to come back later",
          "it was the first time that they had played music together");

  private SpokenWords() {}

  /** In ms; empty where espeak-ng is not installed. */
  static Optional<List<Long>> errors(SpeechEngine engine) throws IOException {
    List<Long> errors = new ArrayList<>();
    for (String sentence : SENTENCES) {
      short[] audio = new short[EDGE * PER_MILLISECOND];
      List<Long> starts = new ArrayList<>();
      for (String word : sentence.split(" ")) {
        Optional<short[]> spoken = say(word);
        if (spoken.isEmpty()) {
          return Optional.empty();
        }
        starts.add((long) audio.length / PER_MILLISECOND);
        audio = joined(audio, spoken.get(), GAP);
      }
      compare(
          sentence.split(" "), starts, heard(engine, joined(audio, new short[0], EDGE)), errors);
    }
    return Optional.of(errors);
  }

  /** A heard word is compared with the next equal one of the sentence, not far ahead. */
  private static void compare(
      String[] words, List<Long> starts, List<SpeechWord> heard, List<Long> errors) {
    int next = 0;
    for (SpeechWord word : heard) {
      String plain = word.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z']", "");
      for (int i = next; i < Math.min(words.length, next + 4); i++) {
        if (words[i].equals(plain)) {
          errors.add(Math.abs(word.start() - starts.get(i)));
          next = i + 1;
          break;
        }
      }
    }
  }

  private static List<SpeechWord> heard(SpeechEngine engine, short[] audio) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * audio.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(audio);
    return engine
        .transcribe(
            new ByteArrayInputStream(bytes.array()), Duration.ZERO, new SpeechBench.NeverCanceled())
        .segments()
        .stream()
        .map(SpeechSegment::words)
        .flatMap(List::stream)
        .toList();
  }

  private static short[] joined(short[] first, short[] second, int silence) {
    short[] both = Arrays.copyOf(first, first.length + second.length + silence * PER_MILLISECOND);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** From the first sound to the last. */
  private static Optional<short[]> say(String word) throws IOException {
    byte[] file;
    try {
      Process voice =
          new ProcessBuilder("espeak-ng", "-v", "en-us", "-s", "150", "--stdout", word).start();
      file = voice.getInputStream().readAllBytes();
    } catch (IOException e) {
      return Optional.empty();
    }
    short[] in = new short[(file.length - WAV_HEADER) / 2];
    ByteBuffer.wrap(file, WAV_HEADER, 2 * in.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(in);
    short[] out = resampled(in);
    int from = 0;
    while (from < out.length - 1 && Math.abs(out[from]) < SILENT) {
      from++;
    }
    int to = out.length;
    while (to > from + 1 && Math.abs(out[to - 1]) < SILENT) {
      to--;
    }
    return Optional.of(Arrays.copyOfRange(out, from, to));
  }

  /** The mean of the samples around each; good enough for a voice without high sounds. */
  private static short[] resampled(short[] in) {
    double step = VOICE_RATE / RATE;
    short[] out = new short[(int) (in.length / step)];
    for (int i = 0; i < out.length; i++) {
      double center = i * step;
      int left = (int) center;
      int right = Math.min(left + 1, in.length - 1);
      out[i] = (short) (0.7 * (in[left] + (center - left) * (in[right] - in[left])));
    }
    return out;
  }
}
