package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each rule about times alone, then those that contradict: the later one wins. */
class TimingRulesTest {

  @Test
  void a_short_caption_stays_longer() {
    assertThat(
            Spoken.nothing()
                .word(0, 300, "Go.")
                .word(5_000, 5_300, "No.")
                .cues(
                    o -> {
                      o.minimumCaptionLengthMs(1_000);
                    }))
        .containsExactly("0-1000 Go.", "5000-6000 No.");
  }

  @Test
  void it_takes_time_from_a_later_one_that_can_spare_it() {
    assertThat(
            Spoken.nothing()
                .word(0, 300, "Go.")
                .word(400, 3_000, "No.")
                .cues(
                    o -> {
                      o.minimumCaptionLengthMs(1_000);
                    }))
        .containsExactly("0-1000 Go.", "1000-3000 No.");
  }

  @Test
  void a_later_one_gives_none_that_it_needs_for_its_own_minimum() {
    assertThat(
            Spoken.nothing()
                .word(0, 400, "Go.")
                .word(400, 800, "No.")
                .word(800, 1_200, "So.")
                .cues(o -> o.minimumCaptionLengthMs(1_000)))
        .containsExactly("0-400 Go.", "400-1000 No.", "1000-2000 So.");
  }

  @Test
  void no_caption_begins_later_than_amid_its_words() {
    assertThat(
            Spoken.nothing()
                .word(0, 100, "Go.")
                .word(200, 400, "No.")
                .cues(
                    o -> {
                      o.minimumCaptionLengthMs(1_000);
                      o.mergeGapInterval(0);
                    }))
        .containsExactly("0-300 Go.", "300-1300 No.");
  }

  @Test
  void a_long_word_is_not_shown_to_its_end() {
    assertThat(Spoken.nothing().word(0, 9_000, "Oooh.").cues(o -> o.maximumCaptionDuration(7_000)))
        .containsExactly("0-7000 Oooh.");
  }

  @Test
  void small_gaps_are_closed_and_larger_ones_stay() {
    assertThat(
            Spoken.nothing()
                .word(0, 500, "Go.")
                .word(1_499, 2_000, "No.")
                .word(3_000, 3_500, "So.")
                .cues(o -> {}))
        .containsExactly("0-1499 Go.", "1499-2000 No.", "3000-3500 So.");
  }

  @Test
  void a_gap_is_made_by_an_earlier_end() {
    assertThat(
            Spoken.nothing()
                .word(0, 500, "Go.")
                .word(500, 1_000, "No.")
                .cues(o -> o.minimumGapBetweenCaptionsMs(83)))
        .containsExactly("0-417 Go.", "500-1000 No.");
  }

  @Test
  void where_nothing_would_be_left_the_next_begins_later() {
    assertThat(
            Spoken.nothing()
                .word(0, 250, "Go.")
                .word(250, 1_000, "No.")
                .cues(o -> o.minimumGapBetweenCaptionsMs(150)))
        .containsExactly("0-200 Go.", "350-1000 No.");
  }

  @Test
  void a_gap_that_finds_no_place_leaves_a_moment_of_both() {
    assertThat(
            Spoken.nothing()
                .word(0, 250, "Go.")
                .word(250, 500, "No.")
                .cues(o -> o.minimumGapBetweenCaptionsMs(9_000)))
        .containsExactly("0-1 Go.", "499-500 No.");
  }

  @Test
  void maximum_wins_over_minimum() {
    assertThat(
            Spoken.nothing()
                .word(0, 300, "Go.")
                .cues(
                    o -> {
                      o.minimumCaptionLengthMs(2_000);
                      o.maximumCaptionDuration(1_000);
                    }))
        .containsExactly("0-1000 Go.");
  }

  @Test
  void merging_keeps_the_maximum_if_the_next_can_begin_earlier() {
    assertThat(
            Spoken.nothing()
                .word(0, 900, "Go.")
                .word(1_500, 1_900, "No.")
                .cues(o -> o.maximumCaptionDuration(1_000)))
        .containsExactly("0-1000 Go.", "1000-1900 No.");
  }

  @Test
  void else_merging_wins_over_the_maximum() {
    assertThat(
            Spoken.nothing()
                .word(0, 1_000, "Go.")
                .word(1_500, 2_500, "No.")
                .cues(o -> o.maximumCaptionDuration(1_000)))
        .containsExactly("0-1500 Go.", "1500-2500 No.");
  }

  @Test
  void the_gap_wins_over_merging() {
    assertThat(
            Spoken.nothing()
                .word(0, 500, "Go.")
                .word(600, 1_000, "No.")
                .cues(
                    o -> {
                      o.mergeGapInterval(1_000);
                      o.minimumGapBetweenCaptionsMs(200);
                    }))
        .containsExactly("0-400 Go.", "600-1000 No.");
  }

  @Test
  void the_gap_wins_over_the_minimum_length() {
    assertThat(
            Spoken.nothing()
                .word(0, 1_000, "Go.")
                .word(1_000, 2_000, "No.")
                .cues(
                    o -> {
                      o.minimumCaptionLengthMs(1_000);
                      o.minimumGapBetweenCaptionsMs(200);
                    }))
        .containsExactly("0-800 Go.", "1000-2000 No.");
  }

  @Test
  void words_in_disorder_are_put_in_order() {
    assertThat(
            Spoken.nothing()
                .word(500, 400, "Go.")
                .word(100, 200, "No.")
                .word(-7, Long.MAX_VALUE, "So.")
                .cues(o -> {}))
        .containsExactly("500-501 Go.", "501-502 No.", "502-4503599627370496 So.");
  }
}
