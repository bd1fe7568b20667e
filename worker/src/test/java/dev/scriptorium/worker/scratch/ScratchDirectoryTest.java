package dev.scriptorium.worker.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

  @TempDir Path directory;

  private Path root() {
    return directory.resolve("scratch");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> found = Files.list(root())) {
      return found.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_directory_is_gone_when_it_is_closed() throws IOException {
    try (ScratchDirectory scratch = ScratchDirectory.open(root())) {
      Files.writeString(scratch.newFile(), "something");
      Path inner = Files.createDirectory(scratch.path().resolve("inner"));
      Files.createSymbolicLink(inner.resolve("link"), directory);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root())))
          .isEqualTo("rwx------");
    }
    assertThat(names()).containsExactly("starting.lock");
    assertThat(directory).as("behind the link").exists();
  }

  @Test
  void what_a_dead_worker_left_is_deleted_at_the_next_start() throws Exception {
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                root().toString())
            .redirectErrorStream(true)
            .start();
    String line = worker.inputReader().readLine();
    assertThat(line).as("what the worker says").startsWith(root().toString());
    Path left = Path.of(line);

    try (ScratchDirectory other = ScratchDirectory.open(root())) {
      assertThat(left).as("of a worker that lives").exists();
      worker.destroyForcibly().waitFor();
      try (ScratchDirectory next = ScratchDirectory.open(root())) {
        assertThat(left).doesNotExist();
        assertThat(other.path()).as("of one that lives in this process").exists();
        assertThat(next.path()).isNotEqualTo(other.path());
      }
    }
    assertThat(names()).containsExactly("starting.lock");
  }

  @Test
  void other_files_are_left_alone() throws IOException {
    Path mine = Files.createDirectories(root().resolve("mine"));
    try (ScratchDirectory scratch = ScratchDirectory.open(root())) {
      assertThat(scratch.path()).exists();
    }
    assertThat(mine).exists();
  }

  /** A worker that is killed. */
  static final class Holder {
    public static void main(String[] arguments) throws IOException {
      ScratchDirectory scratch = ScratchDirectory.open(Path.of(arguments[0]));
      Files.writeString(scratch.newFile(), "something");
      System.out.println(scratch.path());
      System.in.read();
    }
  }
}
