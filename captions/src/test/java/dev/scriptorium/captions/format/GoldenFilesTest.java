package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.FormatOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each format has a folder: {@code track.<extension>} is what {@code golden/track.json} becomes,
 * and {@code found.<extension>} a file as others make them, with what is read of it in {@code
 * found.cues}. {@code -Dgolden.write=true} writes what is expected; read it before you commit it.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final FormatOptions OPTIONS =
      FormatOptions.DEFAULT.with().title("Ice & Fire <1>").id("0f1e2d3c").build();

  @ParameterizedTest
  @EnumSource
  void every_format_has_its_golden_folder(CaptionFormat format) {
    assertThat(GOLDEN.resolve(format.name())).isDirectory();
    String file = format.isWritable() ? "track." : "found.";
    assertThat(GOLDEN.resolve(format.name()).resolve(file + format.extension())).exists();
  }

  @ParameterizedTest
  @EnumSource
  void the_golden_track_is_written_as_ever(CaptionFormat format) throws IOException {
    if (format.isWritable()) {
      Path golden = GOLDEN.resolve(format.name()).resolve("track." + format.extension());
      compare(golden, CaptionFiles.written(format, track(), OPTIONS));
    }
  }

  @ParameterizedTest
  @EnumSource
  void files_of_others_are_read_as_ever(CaptionFormat format)
      throws IOException, CaptionSyntaxException {
    Path folder = GOLDEN.resolve(format.name());
    Path found = folder.resolve("found." + format.extension());
    if (format.isReadable() && Files.exists(found)) {
      CaptionTrack read = CaptionFiles.read(format, Files.readAllBytes(found));
      compare(folder.resolve("found.cues"), read.language() + "\n" + CaptionFiles.shown(read));
    }
  }

  private static CaptionTrack track() {
    return JsonMapper.shared().readValue(GOLDEN.resolve("track.json").toFile(), CaptionTrack.class);
  }

  private static void compare(Path golden, String actual) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertThat(golden).exists();
    byte[] expected = Files.readAllBytes(golden);
    assertThat(actual).isEqualTo(new String(expected, StandardCharsets.UTF_8));
  }
}
