package dev.scriptorium.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every citation of a wire contract names a file and a section that exist. */
class CitationTest {

  private static final Path ROOT = Path.of("..");
  private static final Path CONTRACTS = ROOT.resolve("docs/contract");
  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", "data", "api-gateway");
  private static final Set<String> TEXTS =
      Set.of("java", "md", "yaml", "yml", "sql", "properties", "xml", "json", "py", "sh");

  @Test
  void every_citation_in_code_and_documents_leads_somewhere() throws IOException {
    Citations citations = new Citations(CONTRACTS);
    List<String> problems = new ArrayList<>();
    List<Path> files = files();
    for (Path file : files) {
      citations
          .problems(Files.readString(file))
          .forEach(problem -> problems.add(ROOT.relativize(file) + ": " + problem));
    }
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(problems).isEmpty();
  }

  @Test
  void contracts_refer_to_sections_that_exist() throws IOException {
    Citations citations = new Citations(CONTRACTS);
    try (var files = Files.newDirectoryStream(CONTRACTS, "*.md")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        assertThat(citations.problemsWithin(name, Files.readString(file))).as(name).isEmpty();
      }
    }
  }

  @Test
  void citation_of_what_does_not_exist_is_found() throws IOException {
    Citations citations = new Citations(CONTRACTS);
    String path = "docs/contract/";
    assertThat(citations.problems("see " + path + "cielo24.md, 5.2.1")).isEmpty();
    assertThat(citations.problems("see " + path + "other.md")).hasSize(1);
    assertThat(citations.problems(path + "cielo24.md, 5.2.1 and 99.1")).hasSize(1);
    assertThat(citations.problems("/** (" + path + "cielo24.md, 5.1 to\n * 98, 97). */"))
        .hasSize(2);
    assertThat(citations.problems("the con" + "tract 5.2.1")).hasSize(1);
    assertThat(citations.problems("con" + "tract of TEXTKING, 4.1")).hasSize(1);
    assertThat(citations.problemsWithin("cielo24.md", "(§5.2.1, §77)")).hasSize(1);
    assertThat(citations.problemsWithin("cielo24.md", "`textking.md` §5.2.1")).hasSize(1);
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = String.valueOf(directory.getFileName());
            boolean hidden = name.startsWith(".") && !name.equals("..");
            return hidden || NOT_OURS.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
