package dev.scriptorium.standalone.robustness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory on a small file system of its own, where one can be mounted; else a plain one. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 64 * 1024;
  private static final int PAGE = 4 * 1024;

  private final Path directory;
  private final boolean isMounted;

  private SmallDisk(Path directory, boolean isMounted) {
    this.directory = directory;
    this.isMounted = isMounted;
  }

  /**
   * @param directory created if missing
   */
  static SmallDisk mount(Path directory, int megabytes) throws IOException {
    Files.createDirectories(directory);
    return new SmallDisk(
        directory,
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", directory.toString()));
  }

  Path directory() {
    return directory;
  }

  /** Whether it can be filled without harm to others. */
  boolean isMounted() {
    return isMounted;
  }

  /** Fills it, except for about so many bytes; returns the file that does. */
  Path fillUpTo(long left) throws IOException {
    Path filler = directory.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (free() > left + BLOCK) {
        out.write(new byte[BLOCK]);
      }
    }
    return filler;
  }

  /** Fills it to the last page; returns the file that does. */
  Path fill() throws IOException {
    Path filler = directory.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[PAGE]);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  long free() throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command)).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (isMounted && !run("umount", "-l", directory.toString())) {
      throw new IOException(directory + " is still mounted");
    }
  }
}
