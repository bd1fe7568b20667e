package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script scripts/fetch-models, without a network. */
class FetchModelsTest {

  private static final Path SCRIPT = Path.of("../scripts/fetch-models").toAbsolutePath();

  @TempDir Path directory;

  private record Outcome(int status, String output) {}

  @BeforeEach
  void hasBash() {
    assumeThat(Path.of("/bin/bash")).exists();
  }

  @Test
  void without_npm_a_build_goes_on_and_says_how_to_get_them() throws Exception {
    Outcome outcome = run(tools("no npm"), "--build");

    assertThat(outcome.status).isZero();
    assertThat(outcome.output.strip().lines()).hasSize(1);
    assertThat(outcome.output)
        .contains("npm is not installed", "scripts/fetch-models", "SCRIPTORIUM_MODELS");
  }

  @Test
  void called_by_hand_it_fails_without_npm() throws Exception {
    assertThat(run(tools("no npm")).status).isEqualTo(1);
  }

  @Test
  void a_registry_that_fails_leaves_nothing_behind() throws Exception {
    Path tools = tools("broken npm");
    executable(tools.resolve("npm"), "exit 1");

    Outcome outcome = run(tools, "--build");

    assertThat(outcome.status).isZero();
    assertThat(outcome.output).contains("npm could not fetch");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_package_that_is_not_what_it_was_is_refused() throws Exception {
    Path tools = tools("lying npm");
    executable(tools.resolve("npm"), "echo something else > package-1.0.0.tgz");

    Outcome outcome = run(tools);

    assertThat(outcome.status).isEqualTo(1);
    assertThat(outcome.output).contains("is not what it was");
    assertThat(files()).isEmpty();
  }

  /** A PATH of its own, with all that the script uses but npm. */
  private Path tools(String name) throws IOException {
    Path tools = Files.createDirectory(directory.resolve(name.replace(' ', '-')));
    for (String tool :
        List.of(
            "dirname",
            "cat",
            "cut",
            "sha256sum",
            "mkdir",
            "mktemp",
            "rm",
            "mv",
            "tar",
            "sed",
            "base64",
            "timeout")) {
      executable(tools.resolve(tool), "exec $(PATH=/usr/bin:/bin command -v " + tool + ") \"$@\"");
    }
    return tools;
  }

  private static void executable(Path file, String does) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + does + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private List<Path> files() throws IOException {
    Path models = directory.resolve("models");
    if (!Files.exists(models)) {
      return List.of();
    }
    try (var all = Files.walk(models)) {
      return all.filter(file -> !file.equals(models)).toList();
    }
  }

  private Outcome run(Path tools, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("SCRIPTORIUM_MODELS", directory.resolve("models").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
