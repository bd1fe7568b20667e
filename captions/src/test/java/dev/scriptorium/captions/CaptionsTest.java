package dev.scriptorium.captions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.element.RandomElementLists;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.UnwritableTrackException;
import dev.scriptorium.captions.layout.Columns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionsTest {

  private static final String SPOKEN =
      "We had walked for three days, and nobody, not even the old captain, knew where we were.";

  static Stream<CaptionFormat> writable() {
    return Arrays.stream(CaptionFormat.values()).filter(CaptionFormat::isWritable);
  }

  @ParameterizedTest
  @MethodSource("writable")
  void captions_keep_to_the_grid_of_their_format(CaptionFormat format) {
    CaptionOptions wide = widest();

    CaptionTrack track = Captions.layOut(ElementScript.read(SPOKEN), format, wide);

    int columns = Math.min(format.grid().columns(), 300);
    int lines = Math.min(format.grid().lines(), 9);
    for (Cue cue : track.cues()) {
      assertThat(cue.lines()).hasSizeLessThanOrEqualTo(lines);
      assertThat(cue.lines()).allMatch(line -> new Columns().of(line) <= columns, "fits");
    }
    assertThat(track.cues().size() == 1 && track.cues().get(0).lines().size() == 1)
        .isEqualTo(columns >= SPOKEN.length());
  }

  @ParameterizedTest
  @MethodSource("writable")
  void any_element_list_becomes_a_file_or_a_refusal(CaptionFormat format) {
    Seeds.forEach(
        10,
        seed -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            Captions.write(RandomElementLists.of(seed), format, CaptionOptions.DEFAULT, out);
          } catch (UnwritableTrackException e) {
            assertThat(e).hasMessageMatching("(?s).+");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void nothing_said_is_a_track_without_cues() {
    assertThat(Captions.layOut(ElementScript.read(""), CaptionFormat.SRT, CaptionOptions.DEFAULT))
        .isEqualTo(new CaptionTrack("en", List.of()));
  }

  private static CaptionOptions widest() {
    CaptionOptions defaults = CaptionOptions.DEFAULT;
    return new CaptionOptions(
        defaults.text(),
        defaults
            .layout()
            .with()
            .charactersPerCaptionLine(300)
            .linesPerCaption(9)
            .layoutTargetCaptionLengthMs(20_000)
            .build(),
        defaults.format());
  }
}
