package dev.scriptorium.captions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.format.CaptionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every option of {@code get_caption} that is the library's, from JSON to the bytes of a file. Each
 * has a file: the format, other options, the option, what is spoken, the file without the option
 * and the file with it. {@code -Doptions.write=true} writes the last two, to be looked at.
 */
class EveryOptionTest {

  private static final Path FOLDER = Path.of("src/test/resources/options");
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<String> options() {
    return CaptionOptions.names().stream();
  }

  @ParameterizedTest
  @MethodSource("options")
  void each_option_has_its_effect(String option) throws IOException {
    Path file = FOLDER.resolve(option + ".txt");
    String[] parts = Files.readString(file).split("--- (spoken|without|with)\n", -1);
    String[] head = parts[0].split("\n");
    ObjectNode base = (ObjectNode) JSON.readTree(head[1]);
    JsonNode changed = base.deepCopy().setAll((ObjectNode) JSON.readTree(head[2]));
    assertThat(changed.has(option)).isTrue();

    String without = written(parts[1], head[0], base);
    String with = written(parts[1], head[0], changed);
    if (Boolean.getBoolean("options.write")) {
      Files.writeString(
          file,
          parts[0] + "--- spoken\n" + parts[1] + "--- without\n" + without + "--- with\n" + with);
    } else {
      assertThat(without).isEqualTo(parts[2]);
      assertThat(with).isEqualTo(parts[3]);
    }
    assertThat(with).isNotEqualTo(without);
  }

  @Test
  void no_file_is_left_over() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString().replace(".txt", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names).isEqualTo(CaptionOptions.names());
    }
  }

  private static String written(String spoken, String format, JsonNode options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Captions.write(
        ElementScript.read(spoken),
        CaptionFormat.valueOf(format),
        CaptionOptions.read(options.toString()),
        out);
    String text = out.toString(StandardCharsets.UTF_8);
    return text.replace("\r", "<CR>").replace("\ufeff", "<BOM>")
        + (text.endsWith("\n") ? "" : "\n");
  }
}
