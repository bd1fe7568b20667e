package dev.scriptorium.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A data directory for one run, deleted afterwards. */
public record ThrowAwayDirectory(Path path) implements AutoCloseable {

  /** Makes one among the system's temporary files. */
  public static ThrowAwayDirectory create() throws IOException {
    return new ThrowAwayDirectory(Files.createTempDirectory("scriptorium-"));
  }

  @Override
  public void close() throws IOException {
    try (var paths = Files.walk(path)) {
      for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
