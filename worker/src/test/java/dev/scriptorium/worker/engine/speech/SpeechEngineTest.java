package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.captions.element.ElementListRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs the models. */
class SpeechEngineTest {

  private static SpeechEngine engine;

  @BeforeAll
  static void load() throws IOException {
    engine = LoadedModels.engine();
  }

  @Test
  void at_most_5_percent_of_the_words_of_the_clips_are_wrong() throws IOException {
    int words = 0;
    int errors = 0;
    for (var clip : Recording.transcripts().entrySet()) {
      List<String> said = WordErrors.words(clip.getValue());
      words += said.size();
      errors +=
          WordErrors.count(said, WordErrors.words(text(transcribe(Recording.clip(clip.getKey())))));
    }

    assertThat(words).isEqualTo(71);
    assertThat((double) errors / words).isLessThanOrEqualTo(0.05);
  }

  @Test
  void text_has_case_punctuation_times_and_confidences() throws IOException {
    SpeechResult result = transcribe(Recording.clip("0870"));

    assertThat(text(result)).startsWith("And Mr. John Dashwood had then").endsWith("for them.");
    SpeechSegment segment = result.segments().get(0);
    assertThat(segment.doubts()).isEmpty();
    assertThat(segment.newParagraph()).isTrue();
    assertThat(segment.words()).allMatch(word -> word.confidence() > 0.5 && word.confidence() <= 1);
    assertThat(segment.words().get(3).start()).isBetween(900L, 1_050L);
    assertThat(ElementListRules.check(SpeechElements.of(result, "en"), 10)).isEmpty();
  }

  @Test
  void the_same_audio_gives_the_same_result() throws IOException {
    Recording both = Recording.clip("0930").then(Recording.silence(3_000));

    assertThat(transcribe(both)).isEqualTo(transcribe(both));
  }

  @Test
  void times_are_those_of_the_medium() throws IOException {
    List<SpeechSegment> alone = transcribe(Recording.clip("0930")).segments();
    List<SpeechSegment> later =
        transcribe(Recording.silence(10_000).then(Recording.clip("0930"))).segments();

    assertThat(later).hasSameSizeAs(alone);
    assertThat(later.get(0).start() - alone.get(0).start()).isBetween(9_900L, 10_100L);
  }

  @Test
  void a_long_pause_begins_a_paragraph_and_a_short_one_does_not() throws IOException {
    Recording clip = Recording.clip("0930");
    SpeechResult result =
        transcribe(
            clip.then(Recording.silence(1_200))
                .then(Recording.clip("0880"))
                .then(Recording.silence(3_000))
                .then(clip));

    assertThat(result.segments())
        .extracting(SpeechSegment::newParagraph)
        .containsExactly(true, false, true);
  }

  @Test
  void silence_noise_and_music_have_no_words() throws IOException {
    for (Recording quiet :
        List.of(Recording.silence(20_000), Recording.noise(20_000), Recording.chords(20_000))) {
      SpeechResult result = transcribe(quiet);

      assertThat(result.segments()).isEmpty();
      assertThat(result.length()).isEqualTo(20_000);
    }
  }

  @Test
  void a_medium_may_be_empty_or_end_within_a_sample() throws IOException {
    assertThat(transcribe(Recording.silence(0)).segments()).isEmpty();
    byte[] odd = Arrays.copyOf(Recording.clip("0930").bytes(), 48_001);

    SpeechResult result =
        engine.transcribe(new ByteArrayInputStream(odd), Duration.ZERO, new ProgressLog());

    assertThat(result.length()).isEqualTo(1_500);
    assertThat(result.segments()).isNotEmpty();
    assertThat(result.segments().get(0).end()).isLessThanOrEqualTo(1_500);
  }

  @Test
  void progress_rises_to_1() throws IOException {
    ProgressLog progress = new ProgressLog();
    Recording clips = Recording.clip("0930").then(Recording.silence(20_000));

    engine.transcribe(clips.stream(), Duration.ofMillis(clips.milliseconds()), progress);

    assertThat(progress.reports).isSorted().hasSizeGreaterThan(5).endsWith(1.0);
    assertThat(progress.reports.get(0)).isZero();
  }

  @Test
  void a_cancel_ends_the_work_soon() {
    ProgressLog progress = new ProgressLog(0.5);
    Recording silence = Recording.silence(60_000);
    InputStream in = silence.stream();

    assertThatThrownBy(() -> engine.transcribe(in, Duration.ofSeconds(60), progress))
        .isInstanceOf(CancellationException.class);

    assertThat(in).satisfies(left -> assertThat(left.available()).isBetween(900_000, 960_000));
  }

  private static SpeechResult transcribe(Recording recording) throws IOException {
    return engine.transcribe(recording.stream(), Duration.ZERO, new ProgressLog());
  }

  private static String text(SpeechResult result) {
    return result.segments().stream()
        .flatMap(segment -> segment.words().stream())
        .map(SpeechWord::text)
        .collect(Collectors.joining(" "));
  }
}
