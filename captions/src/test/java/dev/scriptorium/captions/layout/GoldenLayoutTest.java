package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.ElementScript;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layouts to be looked at. {@code -Dlayout.write=true} writes what is laid out now; then a person
 * has to look at each line end that changed.
 */
class GoldenLayoutTest {

  private static final Path SOURCES = Path.of("src/test/resources/layout");

  @ParameterizedTest
  @ValueSource(strings = {"interview", "vorlesung", "tea", "siam", "qahwa"})
  void captions_are_as_they_were_approved(String name) throws IOException {
    ElementList list = ElementScript.read(resource(name + ".script"));
    TextOptions text = TextOptions.DEFAULT.with().removeSoundReferences(false).build();
    CaptionTrack track =
        CaptionLayout.layOut(Wording.of(list, text), list.language(), LayoutOptions.DEFAULT);

    if (Boolean.getBoolean("layout.write")) {
      Files.writeString(SOURCES.resolve(name + ".txt"), Readable.track(track));
    }

    assertThat(Readable.track(track)).isEqualTo(resource(name + ".txt"));
  }

  private static String resource(String name) throws IOException {
    if (Boolean.getBoolean("layout.write") && name.endsWith(".txt")) {
      return Files.readString(SOURCES.resolve(name));
    }
    try (InputStream in = GoldenLayoutTest.class.getResourceAsStream("/layout/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
