package dev.scriptorium.captions.format.scc;

import static dev.scriptorium.captions.format.scc.SccFiles.cue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other software reads from our files: ffmpeg the characters, ttconv the times. */
class SccByOthersTest {

  private static final CaptionTrack TRACK =
      SccFiles.track(
          cue(4000, 6000, ">> John Doe: Good morning,", "and welcome to the show."),
          cue(6000, 8200, "Café, naïve, Ærøskøbing"),
          cue(8500, 12_000, "♪ [MUSIC] ♪", "½ © Àé"),
          cue(61_000, 63_000, "Past the first minute"),
          cue(600_100, 603_000, "Past ten minutes"),
          cue(3_599_000, 3_601_000, "Over the hour"),
          cue(3_601_000, 3_604_000, "Second", "third", "fourth"));

  @TempDir Path folder;

  @Test
  void ffmpeg_reads_the_same_characters() throws Exception {
    needs("ffmpeg", "-version");
    var file = SccFiles.written(TRACK);
    var read = converted(file, "ffmpeg", "-v", "error", "-i", "x.scc", "-c:s", "text", "x.srt");
    assertThat(SccFiles.texts(read))
        .containsExactly(
            ">> John Doe: Good morning,|and welcome to the show.",
            "Café, naïve, AErøskøbing",
            "♪ [MUSIC] ♪|½ © Àé",
            "Past the first minute",
            "Past ten minutes",
            "Over the hour",
            "Second|third|fourth");
  }

  @Test
  void ttconv_reads_the_same_times() throws Exception {
    needs("ttconv", "--help");
    var file = withFillers(SccFiles.written(TRACK));
    var read = converted(file, "ttconv", "convert", "-i", "x.scc", "-o", "x.srt").cues();
    assertThat(read).hasSameSizeAs(TRACK.cues());
    for (var i = 0; i < read.size(); i++) {
      assertThat(frames(read.get(i), TRACK.cues().get(i)))
          .as(read.get(i).toString())
          .isLessThanOrEqualTo(2);
    }
  }

  /** ttconv thinks that the second of a doubled code takes no time, which it does on air. */
  private static String withFillers(String file) {
    return Pattern.compile("\\b([19][0-9a-f]{3}) \\1\\b").matcher(file).replaceAll("$1 8080");
  }

  private static long frames(Cue read, Cue written) {
    return Math.max(
        Math.abs(Frames.at(read.start()) - Frames.at(written.start())),
        Math.abs(Frames.at(read.end()) - Frames.at(written.end())));
  }

  private CaptionTrack converted(String file, String... command) throws Exception {
    Files.writeString(folder.resolve("x.scc"), file);
    run(command);
    var srt = Files.readString(folder.resolve("x.srt"), StandardCharsets.UTF_8);
    // Where on the screen and in which font, of which SRT knows nothing.
    var plain = srt.replaceAll("\\{\\\\[^}]*}|</?font[^>]*>", "").replace("\\h", " ");
    return CaptionFormat.SRT.read(
        new ByteArrayInputStream(plain.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT);
  }

  private void needs(String... command) {
    var isThere = true;
    try {
      run(command);
    } catch (Exception e) {
      isThere = false;
      System.err.printf(
          "SKIPPED: %s is missing, SCC is not checked with it (apt-get install ffmpeg"
              + " python3-ttconv)%n",
          command[0]);
    }
    assumeTrue(isThere, command[0] + " is missing");
  }

  private void run(String... command) throws Exception {
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command[0]).isTrue();
    assertThat(process.exitValue()).as(() -> command[0] + ": " + output()).isZero();
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
