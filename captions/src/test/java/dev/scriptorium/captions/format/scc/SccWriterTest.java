package dev.scriptorium.captions.format.scc;

import static dev.scriptorium.captions.format.scc.SccFiles.cue;
import static dev.scriptorium.captions.format.scc.SccFiles.read;
import static dev.scriptorium.captions.format.scc.SccFiles.texts;
import static dev.scriptorium.captions.format.scc.SccFiles.track;
import static dev.scriptorium.captions.format.scc.SccFiles.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.LineEnding;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SccWriterTest {

  @Test
  void a_caption_is_loaded_ahead_of_its_time_and_erased_at_its_end() {
    // 2000 ms is frame 60, and 13 words go ahead of it. 4000 ms is frame 120.
    assertThat(written(cue(2000, 4000, "Hello, you")))
        .isEqualTo(
            """
            Scenarist_SCC V1.0

            00:00:01;17\t9420 9420 94ae 94ae 94f4 94f4 9723 9723 c8e5 ecec ef2c 2079 ef75 942f 942f

            00:00:04;00\t942c 942c
            """);
  }

  @Test
  void an_empty_track_is_a_signature() {
    assertThat(written(track())).isEqualTo("Scenarist_SCC V1.0\n");
  }

  @Test
  void captions_that_touch_are_not_erased() {
    var file = written(cue(2000, 4000, "One"), cue(4000, 6000, "Two"));
    assertThat(file.lines().filter(line -> line.contains("942c"))).hasSize(1);
    assertThat(file).endsWith(";00\t942c 942c\n");
  }

  @Test
  void a_caption_that_ends_while_the_next_is_loaded_is_erased_in_between() throws Exception {
    var file = written(cue(2000, 3700, "One"), cue(4000, 6000, "Two is a longer one"));
    assertThat(file.lines().filter(line -> line.contains("942c"))).hasSize(2);
    assertThat(file.lines().toList().get(4)).contains(" 942c 942c ").endsWith("942f 942f");
    var cues = read(file).cues();
    assertThat(cues.get(0).end()).isBetween(3690L, 3750L);
    assertThat(cues.get(1).start()).isBetween(3983L, 4017L);
  }

  @Test
  void a_caption_that_cannot_be_loaded_in_time_comes_late() throws Exception {
    var first = "x".repeat(32);
    var cues = read(written(cue(0, 500, first, first), cue(500, 900, first))).cues();
    assertThat(cues).hasSize(2);
    assertThat(cues.get(0).start()).isGreaterThan(1000);
    assertThat(cues.get(1).start()).isGreaterThanOrEqualTo(cues.get(0).end());
  }

  @Test
  void rows_are_at_the_bottom_and_centred() {
    // Row 12 to 15; 10 columns at column 11 are indent 8 and a tab of 3.
    var file = written(cue(9000, 12_000, "0123456789", "2", "3", "4"));
    assertThat(file).contains(parity(0x1354) + " " + parity(0x1354));
    assertThat(file).contains(parity(0x1723) + " " + parity(0x1723));
    assertThat(file).contains(parity(0x1376), parity(0x1456), parity(0x1476));
  }

  private static String parity(int code) {
    return "%04x".formatted(Codes.withParity(code));
  }

  @Test
  void basic_special_and_extended_characters_are_carried() throws CaptionSyntaxException {
    var all = "áéíóúç÷Ññ█ ®°½¿™¢£♪àèâêîôû";
    var more = "ÁÉÓÚÜü‘¡*—©℠•“”ÀÂÇÈÊËëÎÏï";
    var rest = "ÔÙùÛ«»ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥";
    var last = "¤¦ÅåØø┌┐└┘ '\"#$%&()+,-./09:;<=>?@AZ[]az!";
    assertThat(read(written(cue(9000, 20_000, all, more, rest, last.substring(0, 30)))).cues())
        .singleElement()
        .satisfies(
            cue -> assertThat(cue.lines()).containsExactly(all, more, rest, last.substring(0, 30)));
    assertThat(texts(read(written(cue(9000, 20_000, last.substring(30))))))
        .containsExactly(last.substring(30));
  }

  @Test
  void what_is_lacking_becomes_the_nearest_there_is() throws CaptionSyntaxException {
    assertThat(texts(read(written(cue(9000, 20_000, "‘Łódź’ – œuvre… e\u0323 a\u0301\tb`c")))))
        .containsExactly("‘Lódz' - oeuvre... e á b'c");
  }

  @Test
  void what_is_like_nothing_becomes_a_question_mark() throws CaptionSyntaxException {
    assertThat(texts(read(written(cue(9000, 20_000, "Good 日 bye 🙂 \uD800")))))
        .containsExactly("Good ? bye ? ?");
  }

  @Test
  void another_script_is_refused() {
    assertThatExceptionOfType(UnwritableTrackException.class)
        .isThrownBy(() -> written(cue(9000, 20_000, "日本語abc日")));
    assertThat(written(cue(9000, 20_000, "日本語abc"))).isNotEmpty();
    assertThat(written(cue(9000, 20_000, "123 ..."))).isNotEmpty();
  }

  @Test
  void long_lines_are_wrapped_and_many_lines_become_several_captions()
      throws CaptionSyntaxException {
    var word = "word ".repeat(40).strip();
    var read = read(written(cue(9000, 29_000, word, "x".repeat(70))));
    assertThat(SccFiles.letters(read)).isEqualTo("word".repeat(40) + "x".repeat(70));
    assertThat(read.cues()).hasSize(3).allMatch(cue -> cue.lines().size() <= 4);
    assertThat(read.cues()).flatExtracting(c -> c.lines()).allMatch(line -> line.length() <= 32);
  }

  @Test
  void a_day_is_the_end() {
    var day = 86_400_000L;
    assertThat(written(cue(day - 9000, day - 1000, "Good night"))).contains("\n23:59:5");
    assertThatExceptionOfType(UnwritableTrackException.class)
        .isThrownBy(() -> written(cue(day - 9000, day + 1, "Good night")));
    assertThatExceptionOfType(UnwritableTrackException.class)
        .isThrownBy(() -> written(cue(Long.MAX_VALUE - 1, Long.MAX_VALUE, "Good night")));
    assertThatExceptionOfType(UnwritableTrackException.class)
        .isThrownBy(() -> written(cue(day - 10, day - 9, "Good"), cue(day - 9, day - 8, "night")));
  }

  @Test
  void lines_end_as_asked_and_there_is_never_a_mark() throws IOException {
    var out = new ByteArrayOutputStream();
    var options =
        FormatOptions.DEFAULT.with().lineEndingFormat(LineEnding.WINDOWS).utf8Mark(true).build();
    CaptionFormat.SCC.write(track(cue(9000, 20_000, "a")), options, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("Scenarist_SCC V1.0\r\n\r\n00:00:08;")
        .matches("(?s)(?:[^\\r\\n]*\\r\\n)*");
  }
}
