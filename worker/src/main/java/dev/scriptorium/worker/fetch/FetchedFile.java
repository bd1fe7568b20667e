package dev.scriptorium.worker.fetch;

import dev.scriptorium.net.Downloaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in scratch. Closing deletes it.
 *
 * @param download what is known of it
 */
public record FetchedFile(Path path, Downloaded download) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
