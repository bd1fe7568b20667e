package dev.scriptorium.captions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListException;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.captions.element.ElementListWriter;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.TextOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of README.md stands here word for word. */
class ReadmeTest {

  @Test
  void the_example_works(@TempDir Path folder) throws IOException {
    Path elements = folder.resolve("elements.json");
    try (OutputStream out = Files.newOutputStream(elements)) {
      new ElementListWriter().write(ElementScript.read("So it works."), out);
    }

    convert(elements, folder.resolve("captions.srt"));

    assertThat(folder.resolve("captions.srt")).content().contains("\nSo it works.\n");
  }

  @Test
  void the_example_is_the_one_of_the_readme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String example =
        readme.substring(
            readme.indexOf("```java\n") + 8,
            readme.indexOf("```\n", readme.indexOf("```java\n") + 8));
    String here =
        Files.readString(Path.of("src/test/java/dev/scriptorium/captions/ReadmeTest.java"));

    assertThat(here)
        .contains(example.lines().map(line -> "  " + line).collect(Collectors.joining("\n")));
  }

  static void convert(Path elements, Path srt) throws IOException {
    CaptionOptions options =
        CaptionOptions.DEFAULT
            .with()
            .text(TextOptions.DEFAULT.with().maskProfanity(true).build())
            .layout(LayoutOptions.NETFLIX)
            .build();
    try (InputStream in = Files.newInputStream(elements);
        OutputStream out = Files.newOutputStream(srt)) {
      ElementList list = new ElementListReader(ElementListLimits.DEFAULT).read(in);
      Captions.write(list, CaptionFormat.SRT, options, out);
    } catch (ElementListException e) {
      e.problems()
          .forEach(problem -> System.err.println(problem.path() + ": " + problem.problem()));
    }
  }
}
