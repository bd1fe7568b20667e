package dev.scriptorium.captions.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Cue.Word;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {

  private static Cue cue(long start, long end, String... lines) {
    return new Cue(start, end, List.of(lines));
  }

  private static RepairResult repaired(QualityProfile profile, Cue... cues) {
    return profile.repair(new CaptionTrack("und", List.of(cues)));
  }

  private static List<Cue> netflix(Cue... cues) {
    var repaired = repaired(QualityProfile.NETFLIX, cues);
    assertThat(repaired.remaining()).isEmpty();
    return repaired.track().cues();
  }

  @Test
  void a_good_track_stays_as_it_is() {
    assertThat(netflix(cue(0, 1000, "a"), cue(1080, 2000, "b")))
        .containsExactly(cue(0, 1000, "a"), cue(1080, 2000, "b"));
  }

  @Test
  void a_small_gap_is_closed_to_two_frames() {
    assertThat(netflix(cue(0, 1000, "a"), cue(1400, 2400, "b")))
        .containsExactly(cue(0, 1320, "a"), cue(1400, 2400, "b"));
  }

  @Test
  void a_missing_gap_is_opened() {
    assertThat(netflix(cue(0, 1000, "a"), cue(1000, 2400, "b")))
        .containsExactly(cue(0, 920, "a"), cue(1000, 2400, "b"));
  }

  @Test
  void a_gap_is_opened_in_the_later_cue_where_the_earlier_one_needs_its_time() {
    assertThat(netflix(cue(0, 833, "a"), cue(833, 2400, "b")))
        .containsExactly(cue(0, 833, "a"), cue(913, 2400, "b"));
  }

  @Test
  void a_short_cue_is_stretched_into_free_time() {
    assertThat(netflix(cue(1000, 1200, "a"))).containsExactly(cue(1000, 1833, "a"));
  }

  @Test
  void a_cue_that_is_read_too_fast_is_stretched() {
    assertThat(netflix(cue(0, 1000, "x".repeat(34)))).containsExactly(cue(0, 2000, "x".repeat(34)));
  }

  @Test
  void a_short_cue_comes_a_little_earlier_where_there_is_no_time_after_it() {
    assertThat(netflix(cue(1000, 1420, "a"), cue(1500, 2400, "b")))
        .containsExactly(cue(587, 1420, "a"), cue(1500, 2400, "b"));
  }

  @Test
  void a_textcue_is_shortened() {
    assertThat(netflix(cue(0, 9000, "a", "b"))).containsExactly(cue(0, 7000, "a", "b"));
  }

  @Test
  void a_cue_that_is_far_too_textis_split() {
    assertThat(netflix(cue(0, 20_000, "first", "second", "third", "fourth")))
        .extracting(Cue::lines)
        .containsExactly(List.of("first", "second"), List.of("third", "fourth"));
  }

  @Test
  void too_many_lines_are_two_cues() {
    var a = "a".repeat(30);
    var b = "b".repeat(30);
    assertThat(netflix(cue(0, 6000, a, b, a)))
        .containsExactly(cue(0, 3947, a, b), cue(4027, 6000, a));
  }

  @Test
  void a_split_follows_the_voice() {
    var one = "on" + "n".repeat(18);
    var two = "two" + "o".repeat(19);
    var three = "three" + "e".repeat(17);
    var words =
        List.of(new Word(0, 400, one), new Word(500, 2450, two), new Word(3000, 4900, three));
    var first = "- " + one;
    var repaired =
        repaired(QualityProfile.NETFLIX, new Cue(0, 5000, List.of(first, two, three), words));
    assertThat(repaired.remaining()).isEmpty();
    assertThat(repaired.track().cues())
        .containsExactly(
            new Cue(0, 2920, List.of(first, two), words.subList(0, 2)),
            new Cue(3000, 5000, List.of(three), words.subList(2, 3)));
  }

  @Test
  void a_textline_is_broken_and_speakers_stay_apart() {
    var cues = netflix(cue(0, 6000, "- Good morning, how are you doing today, my friend?"));
    assertThat(cues).hasSize(1);
    assertThat(cues.getFirst().lines()).hasSize(2).allMatch(line -> line.length() <= 42);
    assertThat(
            netflix(
                cue(0, 7000, "- Good morning, how are you doing today, my", "friend?", "- Well.")))
        .extracting(Cue::lines)
        .noneMatch(
            lines ->
                String.join(" ", lines).contains("friend? - Well")
                    && lines.stream().anyMatch(line -> line.contains("? -")));
  }

  @Test
  void times_that_run_backwards_never_reorder_the_text() {
    assertThat(netflix(cue(5000, 6000, "b"), cue(0, 1000, "a")))
        .extracting(Cue::lines)
        .containsExactly(List.of("b"), List.of("a"));
    var repaired =
        repaired(
            QualityProfile.NETFLIX,
            cue(10_000, 110_000, "This week the show was made by Ann"),
            cue(110_000, 115_000, "and by Bob."),
            cue(16_000, 21_000, "Technical help came from Carl,"),
            cue(9500, 22_000, "Dora and Ed."),
            cue(30_000, 32_000, "Bye."));
    assertThat(repaired.track().cues())
        .extracting(cue -> cue.lines().getFirst())
        .containsExactly(
            "This week the show was made by Ann",
            "and by Bob.",
            "Technical help came from Carl,",
            "Dora and Ed.",
            "Bye.");
    assertThat(repaired.track().cues().get(2).start()).isEqualTo(16_000);
    assertThat(repaired.remaining()).noneMatch(violation -> violation.kind() == Kind.ORDER);
  }

  @Test
  void short_cues_in_a_row_get_the_free_time_after_them() {
    assertThat(
            netflix(
                cue(1000, 1100, "Yes."),
                cue(1100, 1200, "No."),
                cue(1200, 1300, "Maybe so."),
                cue(10_000, 12_000, "Later on we go.")))
        .hasSize(4)
        .allMatch(cue -> cue.duration() >= 833);
  }

  @Test
  void a_gap_is_closed_rather_than_widened() {
    assertThat(
            netflix(
                cue(1000, 3000, "Hello there, my friend."), cue(3480, 5000, "Hello there again.")))
        .containsExactly(
            cue(1000, 3400, "Hello there, my friend."), cue(3480, 5000, "Hello there again."));
  }

  @Test
  void line_ends_that_were_there_are_kept() {
    assertThat(
            netflix(
                cue(
                    1000,
                    6000,
                    "I went to the shop",
                    "and bought some bread",
                    "and then some milk.")))
        .extracting(Cue::lines)
        .containsExactly(
            List.of("I went to the shop", "and bought some bread and then some milk."));
  }

  @Test
  void sound_lines_stay_whole_and_speakers_begin_lines() {
    var sound = "[dramatic orchestral music playing loudly]";
    assertThat(netflix(cue(1000, 6000, sound, "Where have you been all of this time, my dear?")))
        .extracting(Cue::lines)
        .containsExactly(
            List.of(sound), List.of("Where have you been", "all of this time, my dear?"));
    assertThat(netflix(cue(1000, 7000, "- Where have you been all day? - I was in town, mother.")))
        .extracting(Cue::lines)
        .containsExactly(List.of("- Where have you been all day?", "- I was in town, mother."));
  }

  @Test
  void cues_of_a_word_each_become_captions() {
    List<Cue> cues = new ArrayList<>();
    for (var word : "this is one word for each cue as word level srt has it".split(" ")) {
      cues.add(cue(1000 + 250L * cues.size(), 1250 + 250L * cues.size(), word));
    }
    var repaired = netflix(cues.toArray(Cue[]::new));
    assertThat(repaired).hasSizeBetween(1, 2);
    assertThat(repaired.stream().flatMap(cue -> cue.lines().stream()))
        .allMatch(line -> line.contains(" "));
  }

  @Test
  void cues_with_the_same_times_share_them_in_order() {
    assertThat(netflix(cue(0, 4000, "first one"), cue(0, 4000, "other one")))
        .containsExactly(cue(0, 1960, "first one"), cue(2040, 4000, "other one"));
  }

  @Test
  void no_share_of_equal_times_is_a_flash() {
    var text = "word ".repeat(8).strip();
    assertThat(CueShare.shared(List.of(cue(0, 1200, "a"), cue(0, 1200, text)), 80))
        .allMatch(cue -> cue.duration() >= 250);
  }

  @Test
  void short_answers_are_not_words_of_one_sentence() {
    assertThat(
            repaired(
                    QualityProfile.NETFLIX,
                    cue(0, 1200, "Yes."),
                    cue(0, 1200, "No."),
                    cue(0, 1200, "Why?"))
                .track()
                .cues())
        .hasSize(3);
  }

  @Test
  void of_overlapping_cues_the_earlier_gives_way() {
    assertThat(netflix(cue(0, 3000, "a"), cue(2000, 4000, "b")))
        .containsExactly(cue(0, 1920, "a"), cue(2000, 4000, "b"));
  }

  @Test
  void the_later_comes_later_where_the_earlier_could_not_be_read() {
    assertThat(netflix(cue(0, 2000, "a"), cue(0, 2000, "b"), cue(1500, 3500, "c")))
        .containsExactly(cue(0, 960, "a"), cue(1040, 1873, "b"), cue(1953, 3500, "c"));
  }

  @Test
  void cues_that_a_textone_covered_are_put_apart_properly() {
    assertThat(
            netflix(
                cue(0, 10_000, "a"),
                cue(1000, 1833, "b"),
                cue(1843, 2676, "c"),
                cue(2756, 4000, "d")))
        .containsExactly(
            cue(0, 920, "a"), cue(1000, 1833, "b"), cue(1913, 2746, "c"), cue(2826, 4000, "d"));
  }

  @Test
  void a_cue_moves_to_where_it_is_heard() {
    var cues = netflix(new Cue(0, 2000, List.of("Yes."), List.of(new Word(300, 1200, "Yes."))));
    assertThat(cues.getFirst().start()).isBetween(220L, 380L);
    assertThat(cues.getFirst().end()).isBetween(1200L, 1700L);
  }

  @Test
  void what_cannot_be_mended_is_reported() {
    assertThat(
            repaired(
                QualityProfile.BBC,
                cue(0, 100, "one two three four five six seven eight nine ten"),
                cue(100, 900, "eleven twelve")))
        .satisfies(
            repaired -> {
              assertThat(repaired.track().cues()).hasSize(2);
              assertThat(repaired.remaining())
                  .extracting(Violation::kind)
                  .contains(Kind.TOO_SHORT, Kind.WORD_SPEED);
            });
  }

  @Test
  void an_empty_track_is_fine() {
    assertThat(netflix()).isEmpty();
  }
}
