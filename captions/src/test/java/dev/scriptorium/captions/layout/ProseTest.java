package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How captions of public-domain prose end, beside greedy wrapping and what whisper-style tools do.
 * The table of docs/captions-layout.md; {@code -Dprose.write=true} writes it.
 */
class ProseTest {

  private static final int COLUMNS = LayoutOptions.DEFAULT.charactersPerCaptionLine();
  private static final String BEGIN = "<!-- prose -->\n";
  private static final String END = "<!-- /prose -->\n";
  private static final Path PAGE = Path.of("..", "docs", "captions-layout.md");

  @ParameterizedTest
  @CsvSource({"en,20000,3", "de,3000,3", "fr,3000,3", "es,3000,3"})
  void few_lines_end_in_a_function_word(String language, int words, double most) {
    Prose prose = Prose.in(language);
    assertThat(prose.words()).hasSizeGreaterThanOrEqualTo(words);

    LineEnds ends = LineEnds.of(LineEnds.laidOut(prose), Prose.functionWords(language));

    assertThat(ends.functionWordShare()).isLessThan(most);
    assertThat(ends.tornShare()).isLessThan(15);
  }

  @Test
  void captions_of_prose_keep_the_box() {
    assertThat(LineEnds.laidOut(Prose.in("en")))
        .allMatch(lines -> lines.size() <= 2)
        .allMatch(lines -> lines.stream().allMatch(line -> line.length() <= COLUMNS));
  }

  @Test
  void the_page_has_the_table() throws IOException {
    StringBuilder table =
        new StringBuilder(BEGIN)
            .append(
                "| language | words | way | captions | lines | lines that end in a function word")
            .append(" | captions that end inside a clause |\n|---|---|---|---|---|---|---|\n");
    for (String language : List.of("en", "de", "fr", "es")) {
      Prose prose = Prose.in(language);
      Set<String> words = Prose.functionWords(language);
      row(table, prose, "layout", LineEnds.of(LineEnds.laidOut(prose), words));
      row(table, prose, "greedy", LineEnds.of(LineEnds.greedy(prose, COLUMNS), words));
      row(table, prose, "whisper-style", LineEnds.of(LineEnds.whisperStyle(prose, COLUMNS), words));
    }
    table.append(END);
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("prose.write")) {
      page =
          page.substring(0, page.indexOf(BEGIN))
              + table
              + page.substring(page.indexOf(END) + END.length());
      Files.writeString(PAGE, page);
    }
    assertThat(page).contains(table);
  }

  private static void row(StringBuilder table, Prose prose, String way, LineEnds ends) {
    table.append(
        "| %s | %d | %s | %d | %d | %.1f %% | %.1f %% |%n"
            .formatted(
                prose.language(),
                prose.words().size(),
                way,
                ends.captions(),
                ends.lines(),
                ends.functionWordShare(),
                ends.tornShare()));
  }
}
