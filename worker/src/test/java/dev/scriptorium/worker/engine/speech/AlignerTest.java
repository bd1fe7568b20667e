package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.worker.engine.speech.Alignment.Basis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs no models but those of sphinx4-data. */
class AlignerTest {

  private static final String STUMBLE = "a more a amiable";

  private static Aligner aligner;

  @BeforeAll
  static void load() throws IOException {
    aligner = new Aligner();
  }

  @Test
  void words_fit_the_audio_in_which_they_are() {
    for (String clip : Recording.transcripts().keySet()) {
      Alignment alignment = align(clip, transcript(clip));

      assertThat(alignment.basis()).as(clip).isEqualTo(Basis.FIT);
      assertOrder(alignment, Recording.clip(clip).milliseconds());
    }
  }

  @Test
  void the_times_are_those_that_one_hears() {
    List<Span> spans = align("0880", "he was not an ill disposed young man").spans();

    // Read off a spectrogram: the stop of "not", the pause after it, the fricative of "disposed"
    assertThat(spans.get(2).end()).isBetween(900L, 1_080L);
    assertThat(spans.get(3).start()).isBetween(1_020L, 1_160L);
    assertThat(spans.get(6).start()).isBetween(1_980L, 2_300L);
  }

  @Test
  void other_words_do_not_fit() {
    Alignment alignment = align("0870", transcript("0920"));

    assertThat(alignment.basis()).isNotEqualTo(Basis.FIT);
    assertOrder(alignment, Recording.clip("0870").milliseconds());
  }

  @Test
  void each_text_is_aligned_by_itself() {
    Alignment first = align("0930", transcript("0930"));
    align("0870", transcript("0920"));
    align("0880", transcript("0880"));

    assertThat(align("0930", transcript("0930"))).isEqualTo(first);
  }

  @Test
  void a_word_that_is_not_in_the_dictionary_has_a_time_too() {
    Alignment alignment = align("0870", transcript("0870").replace("dashwood", "Dashwoode"));

    assertThat(alignment.basis()).isEqualTo(Basis.FIT);
    assertThat(alignment.spans().get(3).start()).isBetween(900L, 1_050L);
  }

  @Test
  void words_that_cannot_be_said_get_an_estimate() {
    Alignment alignment = align("0930", "he might \u6536\u7ed9 have been made amiable himself");

    assertThat(alignment.basis()).isEqualTo(Basis.ESTIMATE);
    assertOrder(alignment, Recording.clip("0930").milliseconds());
  }

  @Test
  void more_words_than_audio_still_have_an_order() {
    List<RecognizedWord> words = words("one two three ".repeat(30).strip());

    Alignment alignment = aligner.align(Recording.silence(150).audio(), words);

    assertOrder(alignment, 150);
  }

  @Test
  void the_log_of_the_process_is_left_alone() throws IOException {
    Logger root = Logger.getLogger("");
    Handler[] handlers = root.getHandlers();
    Level level = root.getLevel();
    List<LogRecord> records = new ArrayList<>();
    Handler recorder = recorder(records);
    root.addHandler(recorder);
    try {
      new Aligner()
          .align(Recording.clip("0930").audio(), words(transcript("0930") + " kubernetes"));
    } finally {
      root.removeHandler(recorder);
    }

    assertThat(records).extracting(LogRecord::getMessage).isEmpty();
    assertThat(root.getHandlers()).isEqualTo(handlers);
    assertThat(root.getLevel()).isEqualTo(level);
    assertThat(root.getUseParentHandlers()).isTrue();
  }

  private static Alignment align(String clip, String text) {
    return aligner.align(Recording.clip(clip).audio(), words(text));
  }

  /** What was said: the transcript of one clip has a stumble that nobody says. */
  private static String transcript(String clip) {
    return Recording.transcripts().get(clip).replace(STUMBLE, "a more amiable");
  }

  private static List<RecognizedWord> words(String text) {
    return Arrays.stream(text.split(" ")).map(word -> new RecognizedWord(word, 1)).toList();
  }

  private static void assertOrder(Alignment alignment, long length) {
    long last = 0;
    for (Span span : alignment.spans()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.end()).isGreaterThan(span.start());
      last = span.end();
    }
    assertThat(last).isLessThanOrEqualTo(length);
  }

  private static Handler recorder(List<LogRecord> records) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.INFO.intValue()) {
          records.add(record);
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
