package dev.scriptorium.captions.format.scc;

import static dev.scriptorium.captions.format.scc.SccFiles.read;
import static dev.scriptorium.captions.format.scc.SccFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SccReaderTest {

  private static final String SIGNATURE = "Scenarist_SCC V1.0\n\n";
  private static final String HELLO = "c8e5 ecec ef80";

  @Test
  void a_caption_lasts_from_its_code_to_the_erasing_one() throws CaptionSyntaxException {
    var cues =
        read(SIGNATURE
                + "00:00:01;00\t9420 9420 "
                + HELLO
                + " 942f 942f\n\n00:00:03;00\t942c 942c\n")
            .cues();
    assertThat(cues)
        .singleElement()
        .satisfies(
            cue -> {
              assertThat(cue.lines()).containsExactly("Hello");
              assertThat(cue.start()).isEqualTo(Math.round(35 * 1001 / 30.0));
              assertThat(cue.end()).isEqualTo(3003);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "00:01:00:00,1800",
    "00:01:00;02,1800",
    "00:01:00.02,1800",
    "1:00:00;00,107892",
    "01:00:00:00,108000"
  })
  void time_codes_with_drops_and_without_are_frames(String label, long frame)
      throws CaptionSyntaxException {
    var cues = read(SIGNATURE + label + " 9429 9429 " + HELLO + "\n").cues();
    assertThat(cues.getFirst().start()).isEqualTo(Math.round((frame + 2) * 1001 / 30.0));
  }

  @Test
  void codes_that_are_sent_once_and_bytes_without_parity_are_read() throws CaptionSyntaxException {
    assertThat(
            texts(
                read(SIGNATURE + "00:00:01:00 1420 1470 4865 6C6C 6F00 142f\r\n00:00:02:00 142C")))
        .containsExactly("Hello");
  }

  @Test
  void rows_are_lines_from_the_top() throws CaptionSyntaxException {
    assertThat(texts(read(SIGNATURE + "00:00:01:00 1420 1470 4865 1450 6C6C 6F00 142f")))
        .containsExactly("llo|He");
  }

  @Test
  void colours_are_spaces_and_tabs_move() throws CaptionSyntaxException {
    assertThat(texts(read(SIGNATURE + "00:00:01:00 1420 1470 4865 1122 6C6C 1722 6F00 142f")))
        .containsExactly("He ll  o");
  }

  @Test
  void the_end_of_a_file_loses_nothing() throws CaptionSyntaxException {
    assertThat(texts(read(SIGNATURE + "00:00:01:00 1420 1470 4865 142f 1420 1470 6C6C 6F00")))
        .containsExactly("He", "llo");
  }

  @Test
  void each_row_that_rolls_up_is_a_cue() throws CaptionSyntaxException {
    var read =
        read(
            SIGNATURE
                + "00:00:01:00 1425 1425 142d 142d 1470 1470 4865\n\n"
                + "00:00:02:00 1425 1425 142d 142d 1470 1470 6C6C\n\n00:00:04:00 142c 142c\n");
    assertThat(texts(read)).containsExactly("He", "ll");
    assertThat(read.cues().get(0).end()).isBetween(2000L, 2100L);
    assertThat(read.cues().get(1).end()).isBetween(3990L, 4010L);
  }

  @Test
  void what_is_painted_is_a_cue_until_it_is_erased() throws CaptionSyntaxException {
    var read =
        read(SIGNATURE + "00:00:01:00 1429 1429 1470 4865 1450 6C6C\n00:00:02:00 142c 1429 6F00");
    assertThat(texts(read)).containsExactly("ll|He", "o");
  }

  @Test
  void backspace_and_delete_work_in_the_row() throws CaptionSyntaxException {
    assertThat(
            texts(
                read(SIGNATURE + "00:00:01:00 1420 1470 4865 1421 6C6C 1470 1721 1424 6F00 142f")))
        .containsExactly("Ho");
  }

  @Test
  void text_of_channel_2_is_another_track() throws CaptionSyntaxException {
    assertThat(texts(read(SIGNATURE + "00:00:01:00 1c20 1c70 4865 1c2f 1420 1470 6C6C 142f")))
        .containsExactly("ll");
    assertThat(problem(SIGNATURE + "00:00:01:00 1c20 1c70 4865 1c2f")).contains("channel 2");
  }

  @Test
  void a_file_without_captions_is_empty() throws CaptionSyntaxException {
    assertThat(read(SIGNATURE).cues()).isEmpty();
    assertThat(read("\uFEFFSCENARIST_SCC V1.0").cues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:01:00 942|Line 3: not four hexadecimal digits: 942",
        "00:00:01:00 94200|Line 3: not four hexadecimal digits: 94200",
        "00:00:01:00 94g0|Line 3: not four hexadecimal digits: 94g0",
        "00:00:01:00 ٩٤٢٠|Line 3: not four hexadecimal digits: ٩٤٢٠",
        "00:00:61:00 9420|Line 3: no such time code: 00:00:61:00",
        "00:61:01:00 9420|Line 3: no such time code: 00:61:01:00",
        "00:00:01:00|Line 3: no time code and words",
        "9420 9420|Line 3: no time code and words"
      })
  void what_is_wrong_is_said(String line, String message) {
    assertThat(problem(SIGNATURE + line)).isEqualTo(message);
  }

  @Test
  void another_kind_of_file_is_refused() {
    assertThat(problem("")).startsWith("Line 1: ");
    assertThat(problem("WEBVTT\n\n")).startsWith("Line 1: not \"Scenarist_SCC V1.0\"");
  }

  @Test
  void a_row_without_end_is_refused() {
    assertThat(problem(SIGNATURE + "00:00:01:00 1420" + " 4865".repeat(1000)))
        .isEqualTo("Line 3: a row that is far too long");
  }

  @Test
  void limits_are_kept() {
    var cue = "00:00:01:00 1429 4865\n";
    var file = (SIGNATURE + cue.repeat(1000)).getBytes(StandardCharsets.UTF_8);
    assertThat(problem(file, new ReadLimits(1 << 20, 1000, 999))).contains("999 cues");
    assertThat(problem(file, new ReadLimits(1 << 10, 1000, 9999))).contains("1024 bytes");
    assertThat(problem(file, new ReadLimits(1 << 20, 20, 9999))).contains("20 characters");
    assertThat(problem(file, new ReadLimits(1 << 20, 1000, 1001))).isEmpty();
  }

  @Test
  void any_words_are_read_or_refused() {
    for (var seed = SccFiles.SEED; seed < SccFiles.SEED + Seeds.times(200); seed++) {
      var random = new SplittableRandom(seed);
      var file = new StringBuilder(SIGNATURE);
      for (var line = random.nextInt(8); line > 0; line--) {
        file.append(
            "%02d:%02d:%02d;%02d"
                .formatted(
                    random.nextInt(100),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextInt(30)));
        for (var word = random.nextInt(60); word >= 0; word--) {
          var control = 0x1000 + random.nextInt(0x800);
          file.append(" %04x".formatted(random.nextBoolean() ? control : random.nextInt(0x10000)));
        }
        file.append('\n');
      }
      try {
        assertThat(read(file.toString())).isNotNull();
      } catch (CaptionSyntaxException e) {
        assertThat(e.line()).isPositive();
      } catch (RuntimeException e) {
        throw new AssertionError("-Dcaptions.seed=" + seed, e);
      }
    }
  }

  @Test
  void damaged_files_are_read_or_refused() {
    var good =
        SccFiles.written(
                SccFiles.cue(3000, 5000, "Hello there, é ♪", "*and* you"),
                SccFiles.cue(5100, 8000, "Bye"))
            .getBytes(StandardCharsets.UTF_8);
    for (var seed = SccFiles.SEED; seed < SccFiles.SEED + Seeds.times(200); seed++) {
      var random = new SplittableRandom(seed);
      var file = good.clone();
      for (var i = random.nextInt(5); i >= 0; i--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(read(file)).isNotNull();
      } catch (CaptionSyntaxException e) {
        assertThat(e.line()).isPositive();
      } catch (RuntimeException e) {
        throw new AssertionError("-Dcaptions.seed=" + seed, e);
      }
    }
  }

  private static String problem(String file) {
    return problem(file.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
  }

  private static String problem(byte[] file, ReadLimits limits) {
    try {
      CaptionFormat.SCC.read(new ByteArrayInputStream(file), limits);
      return "";
    } catch (CaptionSyntaxException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void frames_beyond_the_rate_count_on_into_the_next_second() throws Exception {
    var early =
        read(
            "Scenarist_SCC V1.0\n\n00:00:09:31\t9420 9420 94ae 94ae 9470 9470 c8e5 ecec ef80 942f 942f\n");
    var late =
        read(
            "Scenarist_SCC V1.0\n\n00:00:10:01\t9420 9420 94ae 94ae 9470 9470 c8e5 ecec ef80 942f 942f\n");
    assertThat(early.cues()).isEqualTo(late.cues()).hasSize(1);
  }
}
