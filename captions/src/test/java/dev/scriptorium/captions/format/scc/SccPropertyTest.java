package dev.scriptorium.captions.format.scc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SccPropertyTest {

  private static final int TRACKS = Seeds.times(60);
  private static final double FRAME = 1001 / 30.0;
  private static final List<String> WORDS =
      List.of(
          "a",
          "I",
          "the",
          "word",
          "captions",
          "naïve",
          "ÀÉÎ",
          "♪",
          "♪♪",
          "½",
          "[MUSIC]",
          ">>",
          "{x}",
          "~~",
          "\"q\"",
          "it's",
          "internationalisation",
          "x".repeat(40));

  private interface Property {
    void check(CaptionTrack track) throws CaptionSyntaxException;
  }

  private static void forAll(int least, Property property) throws CaptionSyntaxException {
    for (var seed = SccFiles.SEED; seed < SccFiles.SEED + TRACKS; seed++) {
      var track = track(new SplittableRandom(seed), least);
      try {
        property.check(track);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Dcaptions.seed=%d: %s".formatted(seed, track), e);
      }
    }
  }

  /**
   * @param least between the starts of two cues, in ms; with that much of it, no line is too long
   */
  private static CaptionTrack track(SplittableRandom random, int least) {
    List<Cue> cues = new ArrayList<>();
    var start = (long) least;
    for (var i = random.nextInt(10); i > 0; i--) {
      var next = start + least + 1 + random.nextInt(least + 3000);
      var end = random.nextBoolean() ? next : start + 1 + random.nextLong(next - start);
      cues.add(new Cue(start, end, lines(random, least > 0)));
      start = next;
    }
    return new CaptionTrack("en", cues);
  }

  private static List<String> lines(SplittableRandom random, boolean isNarrow) {
    List<String> lines = new ArrayList<>();
    for (var i = random.nextInt(isNarrow ? 4 : 7); i >= 0; i--) {
      var line = new StringBuilder();
      for (var words = random.nextInt(6); words >= 0; words--) {
        line.append(line.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
      }
      var length = isNarrow ? Math.min(line.length(), 32) : line.length();
      lines.add(line.substring(0, length).strip());
    }
    return lines;
  }

  @Test
  void text_and_times_come_back_where_there_is_time_to_load() throws CaptionSyntaxException {
    forAll(
        7000,
        track -> {
          var read = SccFiles.read(SccFiles.written(track));
          assertThat(SccFiles.texts(read)).isEqualTo(SccFiles.texts(track));
          for (var i = 0; i < read.cues().size(); i++) {
            var written = track.cues().get(i);
            assertThat(read.cues().get(i).start() - written.start()).isBetween(-17L, 17L);
            // Of a doubled code: it is not torn apart, and takes two frames itself
            // none
            assertThat(read.cues().get(i).end() - written.end())
                .isBetween(-(long) (2.5 * FRAME), (long) (2.5 * FRAME));
          }
        });
  }

  @Test
  void no_text_is_lost_and_nothing_overlaps_however_dense() throws CaptionSyntaxException {
    forAll(
        0,
        track -> {
          var read = SccFiles.read(SccFiles.written(track));
          assertThat(SccFiles.letters(read)).isEqualTo(SccFiles.letters(track));
          for (var i = 1; i < read.cues().size(); i++) {
            assertThat(read.cues().get(i).start())
                .isGreaterThanOrEqualTo(read.cues().get(i - 1).end());
          }
        });
  }

  @Test
  void bytes_have_odd_parity_codes_are_doubled_and_no_two_words_share_a_frame()
      throws CaptionSyntaxException {
    forAll(
        0,
        track -> {
          var free = 0L;
          for (var line : SccFiles.written(track).lines().skip(1).toList()) {
            if (!line.isEmpty()) {
              var words = line.substring(12).split(" ");
              assertThat(line.substring(0, 12)).matches("\\d\\d:\\d\\d:\\d\\d;\\d\\d\t");
              assertThat(words).allMatch(word -> word.matches("[0-9a-f]{4}"));
              assertThat(words).allMatch(SccPropertyTest::isOdd);
              areDoubled(Arrays.stream(words).map(w -> Integer.parseInt(w, 16) & 0x7F7F).toList());
              assertThat(frame(line)).isGreaterThanOrEqualTo(free);
              free = frame(line) + words.length;
            }
          }
        });
  }

  private static boolean isOdd(String word) {
    var value = Integer.parseInt(word, 16);
    return Integer.bitCount(value >> 8) % 2 == 1 && Integer.bitCount(value & 0xFF) % 2 == 1;
  }

  private static void areDoubled(List<Integer> words) {
    for (var i = 0; i < words.size(); i++) {
      if (words.get(i) >> 8 >= 0x10 && words.get(i) >> 8 < 0x20) {
        assertThat(words.get(i + 1)).isEqualTo(words.get(i));
        i++;
      }
    }
  }

  private static long frame(String line) {
    var parts = line.substring(0, 11).split("[:;]");
    var minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
    return (minutes * 60 + Long.parseLong(parts[2])) * 30
        + Long.parseLong(parts[3])
        - 2 * (minutes - minutes / 10);
  }
}
