package dev.scriptorium.captions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListImport;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.ReadOptions;
import dev.scriptorium.captions.quality.FrameRate;
import dev.scriptorium.captions.quality.QualityProfile;
import dev.scriptorium.captions.quality.RepairResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small inputs, made of public bug reports of caption tools, with what a professional expects of
 * them.
 */
class CasesTest {

  /** Lines and captions do not matter here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "01-filler-eats-unit # {} # It is 5 mm thick. The battery has 50 Ah.",
        "02-filler-eats-name # {} # The port of Umm Qasr is busy. My name is Ah Meng.",
        "04-filler-uh-oh # {} # Uh oh, it broke.",
        "05-filler-commas # {} # The doctor came. We went home. Troops left.",
        "06-profanity-names # {'mask_profanity': true} # Dick Cheney met Dick Van Dyke. Moby-Dick is a whale.",
        "07-profanity-it-troia # {'mask_profanity': true} # La guerra di Troia è antica.",
        "08-profanity-nl-illness # {'mask_profanity': true} # Hij heeft kanker en tyfus.",
        "09-profanity-missed # {'mask_profanity': true} # That s******* is a c**********, g********. Stop b***********, you j********.",
        "10-slang-es-toy # {'replace_slang': true} # Vimos Toy Story ayer.",
        "11-slang-grammar # {'replace_slang': true} # What have you got? I have got to go. I am going to leave.",
        "12-spelling-names-B # {'replace_english_spelling': 'B'} # The World Trade Center and Pearl Harbor and Gray Davis and Labor Day.",
        "14-spelling-licence-A # {'replace_english_spelling': 'A'} # A driving license. They practiced. We must practice.",
        "29-import-back-jump # {} # I do not know",
      })
  void text_is_what_was_said(String name, String options, String expected) throws IOException {
    String shown = shown(name, options).replace(" || ", " ").replace(" | ", " ");
    assertThat(shown).isEqualTo(expected);
  }

  /** "~" joins what no line and no caption may tear apart. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "15-acronym-us # {} # U.S.~Navy U.S.~Air~Force",
        "16-acronym-it # {'characters_per_caption_line': 20} # I.T.~department",
        "17-abbr-month-page # {} # Jan.~5 Feb.~28 Fig.~3 p.~12 vol.~2",
        "19-de-ordinal-date # {} # am~3.~Oktober",
        "21-fr-mark-begins-line # {'characters_per_caption_line': 36} # principale~? tout~! heures~» parti~; dit~:",
        "22-ja-number-torn # {} # 二千二十一年に",
        "23-number-words-torn # {} # nineteen~hundred one~hundred",
        "24-label-number-torn # {'characters_per_caption_line': 32} # page~145 July~20",
        "25-caption-ends-that-the # {} # that~the~world",
        "27-phrasal-verb-torn # {} # goes~on it~may",
      })
  void what_belongs_together_is_not_torn(String name, String options, String expected)
      throws IOException {
    String shown = shown(name, options);
    for (String part : expected.split(" ")) {
      assertThat(shown).contains(part.replace('~', ' '));
    }
  }

  @Test
  void captions_end_where_clauses_end() throws IOException {
    assertThat(shown("26-clauses-torn", "{}").split(" \\|\\| ")).allMatch(c -> c.matches(".*[,.]"));
  }

  @Test
  void a_short_answer_before_silence_stays_a_second() throws IOException {
    assertThat(laidOut("28-flash-before-silence", "{}").cues())
        .allMatch(cue -> cue.duration() >= 1000);
  }

  @Test
  void an_emoji_is_two_columns() throws IOException {
    assertThat(laidOut("53-emoji-vs16-width", "{'characters_per_caption_line': 20}").cues())
        .flatExtracting(Cue::lines)
        .allMatch(line -> line.replaceAll("\\X", "x").length() + hearts(line) <= 20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "30-sami-no-root.smi # SAMI # 1000-2000 -Yes, do it. || 3000-4000 Plain",
        "31-sami-nbsp-no-semicolon.smi # SAMI # 1000-2500 Hello || 9000-9900 Bye",
        "33-sami-entities.smi # SAMI # 1000-2000 Déjà vu © ça",
        "34-vtt-entities.vtt # WEB_VTT # 1000-2000 Déjà vu © 2020 …",
        "35-vtt-ruby.vtt # WEB_VTT # 1000-2000 日本語です",
        "36-vtt-merged-hls.vtt # WEB_VTT # 1000-2000 A || 3000-4000 B",
        "37-ttml-absolute-spans.ttml # IMSC # 6620-6910 How || 6910-7200 many",
        "38-scc-frame-31.scc # SCC # 10277-12012 HELLO",
        "39-scc-midrow-period.scc # SCC # 1468-3003 Files .",
        "40-srt-cp1251.srt # SRT # 1000-2000 Привет, мир. Как дела? || 3000-4000 Хорошо, спасибо.",
        "42-srt-colon-ms.srt # SRT # 1000-2000 A",
      })
  void files_are_read_as_they_are_found(String file, CaptionFormat format, String expected)
      throws Exception {
    assertThat(
            read(file, format).cues().stream()
                .map(
                    cue ->
                        "%d-%d %s"
                            .formatted(cue.start(), cue.end(), String.join(" | ", cue.lines()))))
        .containsExactly(expected.split(" \\|\\| "));
  }

  @Test
  void times_that_run_backwards_do_not_reorder_the_text() throws Exception {
    assertThat(repaired("44-srt-backward-times.srt").track().cues())
        .extracting(cue -> cue.lines().getFirst())
        .containsExactly(
            "This week the show was made by Ann",
            "and by Bob.",
            "Technical help came from Carl,",
            "Dora and Ed.");
  }

  @Test
  void repair_makes_no_flash() throws Exception {
    RepairResult repaired = repaired("45-repair-makes-flash.srt");
    assertThat(repaired.remaining()).isEmpty();
    assertThat(repaired.track().cues()).allMatch(cue -> cue.duration() >= 833);
  }

  @Test
  void repair_closes_a_gap_and_never_widens_it() throws Exception {
    assertThat(repaired("46-repair-widens-gap.srt").track().cues().getFirst().end())
        .isEqualTo(3400);
  }

  @Test
  void repair_keeps_line_ends_and_sound_lines() throws Exception {
    assertThat(repaired("48-repair-three-lines.srt").track().cues())
        .extracting(Cue::lines)
        .containsExactly(
            List.of("I went to the shop", "and bought some bread and then some milk."));
    assertThat(repaired("49-repair-sound-line.srt").track().cues())
        .extracting(Cue::lines)
        .containsExactly(
            List.of("[dramatic orchestral music playing loudly]"),
            List.of("Where have you been", "all of this time, my dear?"));
  }

  @Test
  void repair_makes_captions_of_word_cues() throws Exception {
    RepairResult repaired = repaired("50-repair-word-cues.srt");
    assertThat(repaired.track().cues()).hasSizeBetween(1, 2);
    assertThat(repaired.remaining()).isEmpty();
  }

  private static int hearts(String line) {
    return (int) line.chars().filter(c -> c == '\ufe0f').count();
  }

  private static RepairResult repaired(String file) throws Exception {
    return QualityProfile.NETFLIX.repair(read(file, CaptionFormat.SRT), FrameRate.PAL);
  }

  private static CaptionTrack read(String file, CaptionFormat format) throws Exception {
    try (InputStream in = CasesTest.class.getResourceAsStream("/cases/" + file)) {
      return Captions.read(in, format, ReadOptions.DEFAULT).track();
    }
  }

  private static String shown(String name, String options) throws IOException {
    return laidOut(name, options).cues().stream()
        .map(cue -> String.join(" | ", cue.lines()))
        .collect(Collectors.joining(" || "));
  }

  private static CaptionTrack laidOut(String name, String options) throws IOException {
    try (InputStream in = CasesTest.class.getResourceAsStream("/cases/" + name + ".json")) {
      ElementList list = new ElementListImport(ElementListLimits.DEFAULT).read(in).list();
      return Captions.layOut(
          list, CaptionFormat.SRT, CaptionOptions.read(options.replace('\'', '"')));
    } catch (dev.scriptorium.captions.element.ElementListException e) {
      throw new AssertionError(e);
    }
  }
}
