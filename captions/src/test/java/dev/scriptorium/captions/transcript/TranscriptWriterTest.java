package dev.scriptorium.captions.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.RandomElementLists;
import dev.scriptorium.captions.option.OptionException;
import dev.scriptorium.captions.option.OptionReader;
import dev.scriptorium.captions.text.Lists;
import dev.scriptorium.captions.text.SpeakerIdMode;
import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptWriterTest {

  private static final Consumer<TranscriptOptionsBuilder> DEFAULTS = change -> {};
  private static final ElementList TALK =
      Lists.of("en", "Ann| Um, so we go.", "Yes, we do.", "Bob| No & <MUSIC> \"no\" < yes.");

  @ParameterizedTest
  @ValueSource(strings = {"txt", "html"})
  void the_defaults_give_the_golden_file(String format) throws IOException {
    TranscriptFormat file = format.equals("txt") ? TranscriptFormat.TXT : TranscriptFormat.HTML;
    try (InputStream golden = getClass().getResourceAsStream("transcript." + format)) {
      assertThat(golden).isNotNull();
      assertThat(transcript(TALK, change -> change.fileFormat(file)))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void without_paragraphs_only_sentences_and_intervals_break_the_text() {
    assertThat(transcript(TALK, change -> change.createParagraphs(false)))
        .isEqualTo(">> Ann: So we go. Yes, we do. >> Bob: No & \"no\" < yes.\n");
    assertThat(
            transcript(
                TALK,
                change -> {
                  change.createParagraphs(false);
                  change.newlinesAfterSentence(1);
                }))
        .isEqualTo(">> Ann: So we go.\nYes, we do.\n>> Bob: No & \"no\" < yes.\n");
  }

  @Test
  void line_feeds_are_as_many_as_asked() {
    assertThat(transcript(TALK, bare(change -> change.newlinesAfterParagraph(3))))
        .isEqualTo(">> Ann: So we go. Yes, we do.\n\n\n>> Bob: No & \"no\" < yes.\n\n\n");
    assertThat(transcript(TALK, bare(change -> change.newlinesAfterParagraph(0))))
        .isEqualTo(">> Ann: So we go. Yes, we do. >> Bob: No & \"no\" < yes.\n");
    assertThat(transcript(TALK, bare(change -> change.newlinesAfterSentence(1))))
        .isEqualTo(">> Ann: So we go.\nYes, we do.\n\n>> Bob: No & \"no\" < yes.\n\n");
    assertThat(transcript(TALK, bare(change -> change.newlinesAfterSentence(3))))
        .isEqualTo(">> Ann: So we go.\n\n\nYes, we do.\n\n\n>> Bob: No & \"no\" < yes.\n\n\n");
  }

  @Test
  void time_codes_are_as_asked() {
    assertThat(transcript(TALK, change -> change.timecodeFormat("%%%H.%M.%S,%f|")))
        .startsWith("%00.00.00,500|\n>> Ann")
        .contains("\n\n%00.00.03,500|\n>> Bob");
    assertThat(transcript(TALK, change -> change.timecodeFormat(""))).startsWith(">> Ann");
    assertThat(transcript(TALK, change -> change.timecodeOffset(100L * 3_600_000 + 61_000)))
        .startsWith("[100:01:01.500]");
    assertThat(transcript(TALK, change -> change.timecodeOffset(-1_000)))
        .startsWith("[00:00:00.000]")
        .contains("[00:00:02.500]");
    assertThat(transcript(TALK, change -> change.timecodeEveryParagraph(false)))
        .doesNotContain("[");
  }

  @Test
  void time_codes_stand_at_intervals() {
    assertThat(transcript(TALK, bare(change -> change.timecodeInterval(2_000))))
        .isEqualTo(
            """
            [00:00:00.500]
            >> Ann: So we go.
            [00:00:02.000]
            Yes, we do.

            >> Bob: No
            [00:00:04.000]
            & "no" <
            [00:00:06.000]
            yes.

            """);
    assertThat(transcript(TALK, change -> change.timecodeInterval(500)).split("\\[").length)
        .isEqualTo(12);
  }

  @Test
  void a_long_monologue_has_paragraphs_at_sentence_ends() {
    String[] sentences = new String[40];
    Arrays.fill(sentences, "And so it goes on and on.");
    String[] paragraphs = transcript(Lists.of("en", sentences), DEFAULTS).split("\n\n");

    assertThat(paragraphs).hasSize(2).allMatch(paragraph -> paragraph.endsWith("on."));
  }

  @Test
  void scripts_without_spaces_get_none() {
    assertThat(
            transcript(
                Lists.of("ja", "\u6771\u4eac \u306f IBM \u3067\u3059 \u3002 \u306f\u3044"),
                bare(change -> change.newlinesAfterParagraph(1))))
        .isEqualTo("\u6771\u4eac\u306f IBM \u3067\u3059\u3002\u306f\u3044\n");
  }

  @Test
  void nothing_said_is_an_empty_text() {
    assertThat(transcript(Lists.of("en"), DEFAULTS)).isEmpty();
  }

  @Test
  void every_option_is_read_under_its_exact_name() {
    TranscriptOptions read =
        read(
            """
            {'create_paragraphs': false, 'newlines_after_paragraph': 3,
             'newlines_after_sentence': 1, 'timecode_every_paragraph': false,
             'timecode_format': '%S', 'timecode_interval': 7, 'timecode_offset': -8,
             'file_format': 'html', 'single_sentence_per_line': 'x', 'mask_profanity': true}
            """);

    assertThat(read)
        .isEqualTo(new TranscriptOptions(false, 3, 1, false, "%S", 7, -8, TranscriptFormat.HTML));
    assertThat(read("{}")).isEqualTo(TranscriptOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "file_format|'pdf'|one of txt, html",
        "newlines_after_paragraph|-1|from 0 to 10",
        "newlines_after_sentence|11|from 0 to 10",
        "newlines_after_sentence|1.5|a whole number",
        "newlines_after_sentence|99999999999|a whole number",
        "timecode_interval|-1|from 0",
        "timecode_offset|'5'|a whole number",
        "timecode_offset|9223372036854775807|from -360",
        "timecode_format|'%d'|knows %H",
        "timecode_format|'%'|knows %H",
        "timecode_format|'a\\nb'|one line",
      })
  void a_wrong_value_is_refused_by_name(String option, String value, String problem) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> read("{'" + option + "': " + value + "}"))
        .withMessageContaining(problem)
        .extracting(OptionException::option)
        .isEqualTo(option);
  }

  @Test
  void no_word_is_lost() {
    Seeds.forEach(
        25,
        seed -> {
          ElementList list = RandomElementLists.of(seed);
          TextOptions text =
              TextOptions.DEFAULT
                  .with()
                  .emitSpeakerChangeTokensAs("")
                  .displaySpeakerId(SpeakerIdMode.NO)
                  .build();
          String words =
              Wording.of(list, text).stream().map(SpokenWord::text).collect(Collectors.joining());
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            new TranscriptWriter(
                    text,
                    TranscriptOptions.DEFAULT
                        .with()
                        .timecodeFormat("")
                        .timecodeInterval(1_000)
                        .build())
                .write(list, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("[ \n]", ""))
              .isEqualTo(words.replace(" ", ""));
        });
  }

  private static Consumer<TranscriptOptionsBuilder> bare(Consumer<TranscriptOptionsBuilder> and) {
    Consumer<TranscriptOptionsBuilder> bare = change -> change.timecodeEveryParagraph(false);
    return bare.andThen(and);
  }

  private static TranscriptOptions read(String json) {
    return OptionReader.read(
        OptionReader.object(json.replace('\'', '"')), TranscriptOptions.DEFAULT);
  }

  private static String transcript(ElementList list, Consumer<TranscriptOptionsBuilder> changes) {
    StringBuilder out = new StringBuilder();
    try {
      TranscriptOptionsBuilder options = TranscriptOptions.DEFAULT.with();
      changes.accept(options);
      new TranscriptWriter(TextOptions.DEFAULT, options.build()).write(list, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
