package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown together, and which rule wins. */
class CaptionRulesTest {

  @Test
  void a_sentence_begins_a_caption() {
    assertThat(Spoken.sentence("We came.").then("We saw.").texts(o -> {}))
        .containsExactly("We came.", "We saw.");
  }

  @Test
  void words_min_wins_over_the_sentence_rule() {
    assertThat(
            Spoken.sentence("Yes.")
                .then("We saw it all.")
                .then("No.")
                .texts(o -> o.captionWordsMin(2)))
        .containsExactly("Yes. We saw it all. No.");
  }

  @Test
  void sentences_that_are_long_enough_stay_apart() {
    assertThat(
            Spoken.sentence("Yes, of course.")
                .then("We saw it all.")
                .texts(o -> o.captionWordsMin(3)))
        .containsExactly("Yes, of course.", "We saw it all.");
  }

  @Test
  void the_box_wins_over_words_min() {
    assertThat(
            Spoken.sentence("one two six ten")
                .texts(
                    o -> {
                      o.captionWordsMin(4);
                      o.charactersPerCaptionLine(7);
                      o.linesPerCaption(1);
                    }))
        .containsExactly("one two", "six ten");
  }

  @Test
  void speakers_pauses_and_lone_sounds_win_over_words_min() {
    assertThat(
            Spoken.sentence("Yes.")
                .by(">>", "No.")
                .pause(2_001)
                .then("Well.")
                .sound("MUSIC", 500)
                .then("So.")
                .texts(o -> o.captionWordsMin(9)))
        .containsExactly("Yes.", ">> No.", "Well.", "[MUSIC]", "So.");
  }

  @Test
  void a_pause_as_long_as_the_limit_does_not_split() {
    assertThat(
            Spoken.nothing()
                .word(0, 500, "Go.")
                .word(2_500, 3_000, "No.")
                .texts(o -> o.captionBySentence(false)))
        .containsExactly("Go. No.");
  }

  @Test
  void speakers_may_share_a_caption_each_on_a_line() {
    assertThat(
            Spoken.nothing()
                .by(">> Ann:", "How are you?")
                .by(">> Bob:", "Fine.")
                .texts(
                    o -> {
                      o.captionBySentence(false);
                      o.speakerOnNewLine(false);
                    }))
        .containsExactly(">> Ann: How are you?|>> Bob: Fine.");
  }

  @Test
  void single_speaker_wins_over_speakers_on_the_same_line() {
    assertThat(
            Spoken.nothing()
                .by(">> Ann:", "How are you?")
                .by(">> Bob:", "Fine.")
                .texts(
                    o -> {
                      o.captionBySentence(false);
                      o.speakerOnNewLine(false);
                      o.singleSpeakerPerCaption(true);
                    }))
        .containsExactly(">> Ann: How are you?", ">> Bob: Fine.");
  }

  @Test
  void a_sound_of_the_threshold_stays_and_a_longer_one_is_alone() {
    assertThat(
            Spoken.sentence("Ha")
                .sound("LAUGH", 400)
                .sound("LAUGH", 401)
                .texts(
                    o -> {
                      o.captionBySentence(false);
                      o.soundThreshold(400);
                    }))
        .containsExactly("Ha [LAUGH]", "[LAUGH]");
  }

  @Test
  void by_caption_wins_over_by_line_and_over_its_list() {
    assertThat(
            Spoken.nothing()
                .sound("LAUGH", 400)
                .then("Ha.")
                .texts(
                    o -> {
                      o.soundTokensByLine(true);
                      o.soundTokensByCaption(true);
                      o.soundTokensByCaptionList(List.of());
                    }))
        .containsExactly("[LAUGH]", "Ha.");
  }

  @Test
  void captions_have_about_the_target_length() {
    String text = "We went to the market, and we bought apples, and then we all came home.";
    assertThat(Spoken.sentence(text).texts(o -> o.layoutTargetCaptionLengthMs(2_000)))
        .containsExactly(
            "We went to the market,", "and we bought apples,", "and then we all came home.");
  }

  @Test
  void a_caption_that_would_last_too_long_is_divided() {
    assertThat(
            Spoken.sentence("We went home, and you stayed here.")
                .texts(o -> o.maximumCaptionDuration(1_700)))
        .containsExactly("We went home,", "and you stayed here.");
  }

  @Test
  void no_words_make_no_captions() {
    assertThat(Spoken.nothing().track(o -> {}).cues()).isEmpty();
    assertThat(Spoken.nothing().in("EN_US").track(o -> {}).language()).isEqualTo("en-US");
    assertThat(Spoken.nothing().in("no language").track(o -> {}).language()).isEqualTo("und");
  }
}
