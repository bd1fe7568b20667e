package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** With a synthetic voice. Needs espeak-ng, and but for the first test the models. */
class SyntheticSpeechTest {

  private static final List<String> SENTENCES =
      List.of(
          "my brother and the doctor went to the cinema yesterday evening",
          "after that we had something to eat in a small restaurant",
          "nobody knows what the government will do about the weather",
          "she bought seven apples and a bottle of water for the children",
          "the captain looked at the mountain and turned around");

  private final Voice english = new Voice("en-us");

  @Test
  void words_joined_at_known_times_are_aligned_within_100_ms() throws IOException {
    Aligner aligner = new Aligner();
    List<Long> errors = new ArrayList<>();
    for (String sentence : SENTENCES) {
      Joined joined = joined(sentence);
      List<RecognizedWord> words =
          Arrays.stream(sentence.split(" ")).map(word -> new RecognizedWord(word, 1)).toList();
      List<Span> spans = aligner.align(joined.recording.audio(), words).spans();
      for (int i = 0; i < words.size(); i++) {
        errors.add(Math.abs(spans.get(i).start() - joined.starts.get(i)));
      }
    }

    assertWithin100Ms(errors);
  }

  @Test
  void words_that_were_heard_start_within_100_ms() throws IOException {
    SpeechEngine engine = LoadedModels.engine();
    List<Long> errors = new ArrayList<>();
    int said = 0;
    for (String sentence : SENTENCES) {
      Joined joined = joined(sentence);
      List<SpeechWord> heard = words(engine, joined.recording);
      List<String> plain =
          heard.stream().map(word -> String.join("", WordErrors.words(word.text()))).toList();
      List<String> text = List.of(sentence.split(" "));
      said += text.size();
      for (WordErrors.Match match : WordErrors.matches(text, plain)) {
        long start = heard.get(match.heard()).start();
        errors.add(Math.abs(start - joined.starts.get(match.said())));
      }
    }

    assertThat(errors.size()).as("words that were heard").isGreaterThan(said / 2);
    assertWithin100Ms(errors);
  }

  @Test
  void foreign_speech_is_marked() throws IOException {
    SpeechEngine engine = LoadedModels.engine();
    assertForeign(
        engine,
        new Voice("de")
            .says(
                "Guten Tag, meine Damen und Herren. Wir freuen uns sehr, dass Sie heute Abend zu"
                    + " unserer Veranstaltung gekommen sind."));
    assertForeign(
        engine,
        new Voice("es")
            .says(
                "El gobierno anuncio ayer una nueva ley que entrara en vigor a partir del proximo"
                    + " mes, y mi hermano no sabe nada."));
  }

  @Test
  void one_word_over_and_over_is_marked() throws IOException {
    SpeechResult result = transcribe(LoadedModels.engine(), english.says("no ".repeat(60)));

    assertThat(result.segments()).isNotEmpty();
    assertThat(result.segments()).noneMatch(segment -> segment.doubts().isEmpty());
  }

  @Test
  void numbers_have_times() throws IOException {
    SpeechResult result =
        transcribe(
            LoadedModels.engine(),
            english.says("We sold 35 books on 21st street for 1984 dollars."));

    assertThat(result.segments()).isNotEmpty();
    assertThat(result.segments())
        .noneMatch(segment -> segment.doubts().contains(SpeechDoubt.UNALIGNED));
  }

  private static void assertForeign(SpeechEngine engine, Recording recording) throws IOException {
    List<SpeechSegment> segments = transcribe(engine, recording).segments();

    assertThat(segments).isNotEmpty();
    assertThat(segments)
        .allMatch(
            segment ->
                segment.doubts().contains(SpeechDoubt.FOREIGN)
                    || segment.doubts().contains(SpeechDoubt.INAUDIBLE));
  }

  private static void assertWithin100Ms(List<Long> errors) {
    long within = errors.stream().filter(error -> error <= 100).count();

    assertThat((double) within / errors.size()).as("of %s", errors).isGreaterThanOrEqualTo(0.95);
  }

  private record Joined(Recording recording, List<Long> starts) {}

  /** Each word said alone, with 80 ms of silence between. */
  private Joined joined(String sentence) throws IOException {
    Recording recording = Recording.silence(500);
    List<Long> starts = new ArrayList<>();
    for (String word : sentence.toLowerCase(Locale.ROOT).split(" ")) {
      starts.add((long) recording.milliseconds());
      recording = recording.then(english.saysOnly(word)).then(Recording.silence(80));
    }
    return new Joined(recording.then(Recording.silence(500)), starts);
  }

  private static List<SpeechWord> words(SpeechEngine engine, Recording recording)
      throws IOException {
    return transcribe(engine, recording).segments().stream()
        .flatMap(segment -> segment.words().stream())
        .toList();
  }

  private static SpeechResult transcribe(SpeechEngine engine, Recording recording)
      throws IOException {
    return engine.transcribe(recording.stream(), Duration.ZERO, new ProgressLog());
  }
}
