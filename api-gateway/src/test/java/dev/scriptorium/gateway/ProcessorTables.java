package dev.scriptorium.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processor's tables in the test database, from the processor's own migrations. */
public final class ProcessorTables {

  private static final Path MIGRATIONS =
      Path.of("../job-processor/src/main/resources/db/processor");

  private static boolean created;

  private ProcessorTables() {}

  /** Creates them, once per JVM. */
  public static synchronized void create() {
    if (!created) {
      scripts().forEach(script -> TestDatabase.jdbc().execute(script));
      created = true;
    }
  }

  private static List<String> scripts() {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return files.sorted().map(ProcessorTables::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
