package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that would break a file. */
class HardTextTest {

  static Stream<CaptionFormat> both() {
    return Arrays.stream(CaptionFormat.values())
        .filter(format -> format.isReadable() && format.isWritable())
        .filter(format -> !format.name().equals("SCC"));
  }

  @ParameterizedTest
  @MethodSource("both")
  void control_characters_and_halves_of_characters_are_replaced(CaptionFormat format)
      throws CaptionSyntaxException {
    String hard = "a\0b\u0001c\u000Bd\u0085e\u2028f\uD800g\uDC00h\uFFFEi\u007Fj";

    assertThat(read(format, hard, "\uFFFF", "\uFEFFx"))
        .isEqualTo(
            "1000-2000 a\uFFFDb\uFFFDc d\uFFFDe f\uFFFDg\uFFFDh\uFFFDi\uFFFDj|\uFFFD|\u2060x\n");
  }

  @ParameterizedTest
  @MethodSource("both")
  void text_that_looks_like_the_structure_of_a_file_stays_text(CaptionFormat format)
      throws CaptionSyntaxException {
    for (String hard :
        List.of(
            "1",
            "00:00:05,000 --> 00:00:06,000",
            "0:00:05.000,0:00:06.000",
            "[00:00:05.000]",
            "<p begin=\"1s\">",
            "</p></div>",
            "<SYNC Start=5>",
            "<!-- x",
            "]]>",
            "NOTE x",
            "WEBVTT",
            "{QTtext}",
            "{timeScale:1}")) {
      CaptionTrack read =
          CaptionFiles.read(
              format, CaptionFiles.bytes(format, track(hard, hard), FormatOptions.DEFAULT));

      assertThat(read.cues()).as(hard).hasSize(2);
      assertThat(read.cues().getFirst().lines()).as(hard).hasSize(2);
      assertThat(read.cues().getFirst().lines().getFirst())
          .as(hard)
          .hasSameSizeAs(shown(format, hard));
    }
  }

  @Test
  void the_arrow_is_replaced_only_where_it_would_make_a_time_line() {
    assertThat(CaptionFiles.written(CaptionFormat.SRT, track("a --> b"))).contains("a → b");
    assertThat(CaptionFiles.written(CaptionFormat.WEB_VTT, track("a --> b")))
        .contains("a --&gt; b");
    assertThat(CaptionFiles.written(CaptionFormat.SBV, track("a --> b"))).contains("a --> b");
  }

  private static String shown(CaptionFormat format, String hard) {
    return format == CaptionFormat.SRT ? hard.replace("-->", "→") : hard;
  }

  private static String read(CaptionFormat format, String... lines) throws CaptionSyntaxException {
    CaptionTrack track = new CaptionTrack("en", List.of(new Cue(1000, 2000, List.of(lines))));
    return CaptionFiles.read(format, CaptionFiles.written(format, track));
  }

  private static CaptionTrack track(String... texts) {
    return new CaptionTrack(
        "en",
        List.of(new Cue(1000, 2000, List.of(texts)), new Cue(2000, 3000, List.of("another line"))));
  }
}
