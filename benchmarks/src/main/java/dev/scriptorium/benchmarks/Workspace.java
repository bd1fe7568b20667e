package dev.scriptorium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a run keeps its servers, and where it finds the programs it needs. */
public final class Workspace implements AutoCloseable {

  private final Path root;
  private final Path scratch;
  private boolean succeeded;

  private Workspace(Path root, Path scratch) {
    this.root = root;
    this.scratch = scratch;
  }

  /** Makes a directory for a run. */
  public static Workspace open(Path root) throws IOException {
    var prefix = "scriptorium-bench-";
    var workspace =
        new Workspace(root.toRealPath(), Files.createTempDirectory(prefix).toRealPath());
    Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
    return workspace;
  }

  /** The source tree. */
  public Path root() {
    return root;
  }

  /** A directory of its own; it ends with the run, but for the logs of one that failed. */
  public Path scratch() {
    return scratch;
  }

  /** A program of the JDK. */
  public static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Where ./run keeps PostgreSQL's programs. */
  public Path postgresBinaries() {
    return root.resolve("standalone").resolve("target").resolve("postgres");
  }

  /** Nobody will want to read the logs. */
  public void succeeded() {
    succeeded = true;
  }

  @Override
  public void close() {
    try (var paths = Files.walk(scratch)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (succeeded || !isKept(path)) {
          Files.deleteIfExists(path);
        }
      }
    } catch (NoSuchFileException e) {
      // Done before.
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Not removed: " + scratch + " (" + e.getMessage() + ")");
    }
  }

  private boolean isKept(Path path) {
    var isLog = path.getParent().equals(scratch) && path.toString().endsWith(".log");
    return path.equals(scratch) || isLog;
  }
}
