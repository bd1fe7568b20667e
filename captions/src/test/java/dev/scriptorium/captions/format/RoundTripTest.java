package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.LineEnding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written can be read again, and says the same. */
class RoundTripTest {

  private static final int TRACKS = Seeds.times(10);

  static Stream<CaptionFormat> both() {
    return Arrays.stream(CaptionFormat.values())
        .filter(format -> format.isReadable() && format.isWritable())
        // Its times are frames and its characters few: it has a test of its own
        .filter(format -> !format.name().equals("SCC"));
  }

  @ParameterizedTest
  @MethodSource("both")
  void what_is_written_is_read_again_with_the_same_text_and_times(CaptionFormat format)
      throws CaptionSyntaxException {
    for (long seed = RandomCaptions.SEED; seed < RandomCaptions.SEED + TRACKS; seed++) {
      CaptionTrack track = new RandomCaptions(seed).track(12);
      for (LineEnding ending : LineEnding.values()) {
        FormatOptions options =
            FormatOptions.DEFAULT.with().lineEndingFormat(ending).utf8Mark(true).build();
        CaptionTrack read = CaptionFiles.read(format, CaptionFiles.bytes(format, track, options));

        assertThat(CaptionFiles.shown(read))
            .as("-Dcaptions.seed=%d, %s", seed, ending)
            .isEqualTo(CaptionFiles.shown(expected(format, track)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_track_without_cues_is_a_file_without_cues(CaptionFormat format)
      throws CaptionSyntaxException {
    byte[] file =
        CaptionFiles.bytes(format, new CaptionTrack("en-US", List.of()), FormatOptions.DEFAULT);

    assertThat(CaptionFiles.read(format, file).cues()).isEmpty();
  }

  private static CaptionTrack expected(CaptionFormat format, CaptionTrack track) {
    List<Cue> cues =
        track.cues().stream()
            .map(
                cue ->
                    new Cue(
                        cue.start(),
                        cue.end(),
                        cue.lines().stream().map(line -> expected(format, line)).toList()))
            .toList();
    return new CaptionTrack(track.language(), cues);
  }

  /** What docs/captions-formats.md says of each format. */
  private static String expected(CaptionFormat format, String line) {
    return switch (format) {
      case SRT -> line.replace("-->", "→");
      case QT -> TimeStamps.defused(line).replace('{', '(').replace('}', ')');
      case DFXP, IMSC, ECHO, SAMI -> line.replace('\t', ' ');
      default -> line;
    };
  }
}
