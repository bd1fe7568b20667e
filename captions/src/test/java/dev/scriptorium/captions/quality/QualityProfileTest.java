package dev.scriptorium.captions.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Cue.Word;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityProfileTest {

  private static final QualityProfile NETFLIX = QualityProfile.NETFLIX;
  private static final QualityProfile BBC = QualityProfile.BBC;

  private static CaptionTrack track(Cue... cues) {
    return new CaptionTrack("und", List.of(cues));
  }

  private static Cue cue(long start, long end, String... lines) {
    return new Cue(start, end, List.of(lines));
  }

  private static List<Kind> kinds(QualityProfile profile, FrameRate rate, Cue... cues) {
    return profile.check(track(cues), rate).stream().map(Violation::kind).toList();
  }

  private static List<Kind> kinds(QualityProfile profile, Cue... cues) {
    return kinds(profile, FrameRate.PAL, cues);
  }

  @Test
  void a_line_may_be_as_long_as_the_figure_and_no_longer() {
    assertThat(kinds(NETFLIX, cue(0, 7000, "x".repeat(42)))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 7000, "x".repeat(43)))).containsExactly(Kind.LINE_LENGTH);
    assertThat(kinds(BBC, cue(0, 7000, "x".repeat(37)))).isEmpty();
    assertThat(kinds(BBC, cue(0, 7000, "x".repeat(38)))).containsExactly(Kind.LINE_LENGTH);
  }

  @Test
  void a_line_is_measured_in_what_readers_take_for_characters() {
    assertThat(kinds(NETFLIX, cue(0, 7000, "e\u0301".repeat(42)))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 7000, "👩‍👩‍👧".repeat(43))))
        .containsExactly(Kind.LINE_LENGTH);
  }

  @Test
  void two_lines_are_allowed_and_three_are_not() {
    assertThat(kinds(NETFLIX, cue(0, 2000, "a", "b"))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 2000, "a", "b", "c"))).containsExactly(Kind.LINE_COUNT);
    assertThat(kinds(BBC, cue(0, 2000, "a", "b", "c"))).containsExactly(Kind.LINE_COUNT);
  }

  @Test
  void netflix_shows_a_cue_for_five_sixths_of_a_second_to_seven_seconds() {
    assertThat(kinds(NETFLIX, cue(0, 833, "a"))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 832, "a"))).containsExactly(Kind.TOO_SHORT);
    assertThat(kinds(NETFLIX, cue(0, 7000, "a"))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 7001, "a"))).containsExactly(Kind.TOO_LONG);
  }

  @Test
  void bbc_shows_a_cue_for_so_long_a_word() {
    var limit = new QualityProfile("words", List.of(new Rule.ShortestWord(300)));
    assertThat(kinds(limit, cue(0, 900, "one two", "- three"))).isEmpty();
    assertThat(kinds(limit, cue(0, 899, "one two", "- three"))).containsExactly(Kind.TOO_SHORT);
    assertThat(kinds(limit, cue(0, 1, "♪ ...", "-"))).isEmpty();
  }

  @Test
  void netflix_reads_17_characters_a_second_spaces_counted() {
    var text = "Seventeen letters and spaces here."; // 34
    assertThat(text).hasSize(34);
    assertThat(kinds(NETFLIX, cue(0, 2000, text))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 1999, text))).containsExactly(Kind.READING_SPEED);
    assertThat(kinds(NETFLIX, cue(0, 2000, text.substring(0, 17), text.substring(17)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en-US,20", "EN_US,20", "en-us-x-vendor,20", "en,17", "en-GB,17", "de,17", "'',17"})
  void netflix_reads_american_english_faster(String language, int figure) {
    var text = "x".repeat(figure * 2);
    var exact = new CaptionTrack(language, List.of(cue(0, 2000, text)));
    var under = new CaptionTrack(language, List.of(cue(0, 1999, text)));
    assertThat(NETFLIX.check(exact)).isEmpty();
    assertThat(NETFLIX.check(under))
        .extracting(Violation::kind)
        .containsExactly(Kind.READING_SPEED);
  }

  @Test
  void bbc_reads_180_words_a_minute() {
    assertThat(kinds(BBC, cue(0, 1000, "It is hot."))).isEmpty();
    assertThat(kinds(BBC, cue(0, 999, "It is hot."))).containsExactly(Kind.WORD_SPEED);
  }

  @Test
  void words_of_a_script_without_spaces_are_told_apart() {
    assertThat(kinds(BBC, cue(0, 400, "สวัสดีครับ"))).contains(Kind.WORD_SPEED);
    assertThat(kinds(BBC, cue(0, 700, "สวัสดีครับ"))).isEmpty();
  }

  @Test
  void a_gap_of_two_frames_is_right_at_25_frames() {
    assertThat(kinds(NETFLIX, cue(0, 1000, "a"), cue(1080, 2000, "b"))).isEmpty();
    assertThat(kinds(NETFLIX, cue(0, 1000, "a"), cue(1079, 2000, "b")))
        .containsExactly(Kind.GAP_TOO_SHORT);
    assertThat(kinds(NETFLIX, cue(0, 1000, "a"), cue(1081, 2000, "b")))
        .containsExactly(Kind.GAP_NOT_CLOSED);
    assertThat(kinds(NETFLIX, cue(0, 1000, "a"), cue(1500, 2500, "b")))
        .containsExactly(Kind.GAP_NOT_CLOSED);
    assertThat(kinds(NETFLIX, cue(0, 1000, "a"), cue(1501, 2500, "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30000,1001,66,67",
    "24000,1001,83,84",
    "24,1,83,84",
    "50,1,40,40",
    "60000,1001,33,34"
  })
  void two_frames_of_other_rates_are_exact_but_for_the_broken_millisecond(
      long frames, long seconds, long least, long most) {
    var rate = new FrameRate(frames, seconds);
    assertThat(gap(rate, least - 1)).containsExactly(Kind.GAP_TOO_SHORT);
    assertThat(gap(rate, least)).isEmpty();
    assertThat(gap(rate, most)).isEmpty();
    assertThat(gap(rate, most + 1)).containsExactly(Kind.GAP_NOT_CLOSED);
  }

  private static List<Kind> gap(FrameRate rate, long gap) {
    return kinds(NETFLIX, rate, cue(0, 1000, "a"), cue(1000 + gap, 3000, "b"));
  }

  @Test
  void bbc_asks_for_no_gap() {
    assertThat(kinds(BBC, cue(0, 1000, "a"), cue(1000, 2000, "b"))).isEmpty();
    assertThat(kinds(BBC, cue(0, 1000, "a"), cue(1001, 2000, "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1920,3000,", "1919,3000,EARLY_START", "2080,3000,", "2081,3000,LATE_START",
    "2000,3500,", "2000,3501,LATE_END", "2000,2920,", "2000,2919,EARLY_END"
  })
  void netflix_is_within_two_frames_of_the_voice_and_half_a_second_after(
      long start, long end, Kind kind) {
    assertThat(spoken(NETFLIX, start, end)).isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "500,3000,", "499,3000,EARLY_START", "3500,4500,", "3501,4500,LATE_START",
    "2000,4500,", "2000,4501,LATE_END", "1000,1500,", "1000,1499,EARLY_END"
  })
  void bbc_is_within_a_second_and_a_half_of_the_voice(long start, long end, Kind kind) {
    assertThat(spoken(BBC, start, end)).isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  private static List<Kind> spoken(QualityProfile profile, long start, long end) {
    return kinds(
        profile, new Cue(start, end, List.of("Yes."), List.of(new Word(2000, 3000, "Yes."))));
  }

  @Test
  void a_short_word_may_be_read_for_longer_than_it_is_heard() {
    var word = List.of(new Word(0, 100, "Yes."));
    assertThat(kinds(NETFLIX, new Cue(0, 834, List.of("Yes."), word))).isEmpty();
    assertThat(kinds(NETFLIX, new Cue(0, 835, List.of("Yes."), word)))
        .containsExactly(Kind.LATE_END);
  }

  @Test
  void cues_out_of_order_are_reported_and_measured_in_the_order_of_time() {
    assertThat(NETFLIX.check(track(cue(2000, 3000, "b"), cue(0, 1920, "a"), cue(1900, 2800, "c"))))
        .extracting(Violation::cue, Violation::kind, v -> v.measured().intValue())
        .containsExactly(
            tuple(1, Kind.OVERLAP, 800), tuple(2, Kind.ORDER, 2000), tuple(3, Kind.OVERLAP, 20));
  }

  @Test
  void one_long_cue_overlaps_all_that_begin_in_it() {
    assertThat(kinds(BBC, cue(0, 9000, "a"), cue(1000, 2000, "b"), cue(3000, 4000, "c")))
        .containsExactly(Kind.OVERLAP, Kind.OVERLAP);
    assertThat(kinds(BBC, cue(0, 1000, "a"), cue(999, 2000, "b"))).containsExactly(Kind.OVERLAP);
  }

  @Test
  void a_violation_reads_as_a_sentence() {
    assertThat(NETFLIX.check(track(cue(3_723_004, 3_724_004, "x".repeat(18)))))
        .extracting(Violation::toString)
        .containsExactly("Cue 1 at 01:02:03.004: reading speed 18.00 characters/s, at most 17");
    assertThat(NETFLIX.check(track(cue(0, 1999, "x".repeat(34)))))
        .extracting(Violation::toString)
        .containsExactly("Cue 1 at 00:00:00.000: reading speed 17.01 characters/s, at most 17");
  }

  @Test
  void profiles_are_found_by_name() {
    assertThat(QualityProfile.named("netflix")).contains(NETFLIX);
    assertThat(QualityProfile.named("bbc")).contains(BBC);
    assertThat(QualityProfile.named("cinema")).isEmpty();
  }

  @Test
  void a_profile_has_one_rule_of_a_kind() {
    var rules = List.<Rule>of(new Rule.LineLength(42), new Rule.LineLength(37));
    assertThatIllegalArgumentException().isThrownBy(() -> new QualityProfile("both", rules));
  }

  @Test
  void a_frame_rate_is_something_that_exists() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameRate(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameRate(25, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameRate(2_000_000, 1));
  }

  @Test
  void times_at_the_end_of_numbers_are_measured() {
    var odd = List.of(new Word(Long.MIN_VALUE, Long.MAX_VALUE, "a"));
    var track =
        track(
            new Cue(0, Long.MAX_VALUE, List.of("a"), odd),
            new Cue(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of("b"), odd));
    assertThat(NETFLIX.check(track)).isNotEmpty();
    assertThat(NETFLIX.repair(track).track().cues()).isNotEmpty();
    assertThat(BBC.repair(track).track().cues()).isNotEmpty();
  }
}
