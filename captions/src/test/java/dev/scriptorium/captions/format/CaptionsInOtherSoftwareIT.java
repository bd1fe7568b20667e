package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.FormatOptionsBuilder;
import dev.scriptorium.captions.format.spi.LineEnding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Random tracks in every format, read by other people's software; see scripts/caption-check. */
class CaptionsInOtherSoftwareIT {

  private static final int TRACKS = 6;
  private static final int NOTHING_INSTALLED = 2;

  @Test
  void others_read_the_same_text_and_times() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "../scripts/caption-check"));
    for (int i = 0; i < TRACKS; i++) {
      Path folder = Path.of("target/caption-check/" + i).toAbsolutePath();
      write(folder, i);
      command.add(folder.toString());
    }
    Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = check.waitFor();
    System.out.print(output);

    assumeTrue(status != NOTHING_INSTALLED, "no other software installed");
    assertThat(status).as("-Dcaptions.seed=%d%n%s", RandomCaptions.SEED, output).isZero();
  }

  private static CaptionTrack readableByAll(int number) {
    RandomCaptions random = new RandomCaptions(RandomCaptions.SEED + number);
    CaptionTrack track = random.track(60);
    while (track.cues().stream().anyMatch(CaptionsInOtherSoftwareIT::looksLikeTwo)) {
      track = random.track(60);
    }
    return track;
  }

  /** python3-srt takes a line of digits above one that begins with a time for a new cue. */
  private static boolean looksLikeTwo(Cue cue) {
    return String.join("\n", cue.lines()).matches("(?s)(.*\n)?\\d+\n\\d\\d:.*");
  }

  private static void write(Path folder, int number) throws IOException {
    CaptionTrack track = readableByAll(number);
    LineEnding ending = number % 2 == 0 ? LineEnding.UNIX : LineEnding.WINDOWS;
    FormatOptionsBuilder options = FormatOptions.DEFAULT.with().lineEndingFormat(ending);
    if (number % 4 == 3) {
      options.utf8Mark(true);
    }
    Files.createDirectories(folder);
    JsonMapper.shared().writeValue(folder.resolve("track.json").toFile(), track);
    for (CaptionFormat format : CaptionFormat.values()) {
      // SCC cannot carry most of these texts
      if (format.isWritable() && !format.name().equals("SCC")) {
        Files.write(
            folder.resolve("track." + format.extension()),
            CaptionFiles.bytes(format, track, options.build()));
      }
    }
  }
}
