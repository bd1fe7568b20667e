package dev.scriptorium.worker.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A worker's own directory for files of the moment. It is locked while the worker lives, however it
 * ends; the next worker that starts on the same root deletes what nobody has locked.
 */
public final class ScratchDirectory implements AutoCloseable {

  private static final String PREFIX = "worker-";
  private static final String LOCK_SUFFIX = ".lock";

  private final Path directory;
  private final Path lockFile;
  private final FileChannel channel;

  private ScratchDirectory(Path directory, Path lockFile, FileChannel channel) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /**
   * Makes a directory of its own, and deletes those that were left behind.
   *
   * @param root is made if it is missing, for its owner only
   */
  public static synchronized ScratchDirectory open(Path root) throws IOException {
    Files.createDirectories(
        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    // One at a time, so that none is taken for left behind before it has its lock
    try (FileChannel starting = openForLock(root.resolve("starting.lock"))) {
      starting.lock();
      sweep(root);
      Path directory = Files.createTempDirectory(root, PREFIX);
      Path lockFile = lockOf(directory);
      FileChannel channel = openForLock(lockFile);
      channel.lock();
      return new ScratchDirectory(directory, lockFile, channel);
    }
  }

  private static FileChannel openForLock(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Path lockOf(Path directory) {
    return directory.resolveSibling(directory.getFileName() + LOCK_SUFFIX);
  }

  private static void sweep(Path root) throws IOException {
    List<Path> directories;
    try (Stream<Path> found = Files.list(root)) {
      directories =
          found
              .filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .filter(Files::isDirectory)
              .toList();
    }
    for (Path directory : directories) {
      sweepIfLeft(directory);
    }
  }

  private static void sweepIfLeft(Path directory) throws IOException {
    Path lockFile = lockOf(directory);
    try (FileChannel channel = openForLock(lockFile)) {
      if (channel.tryLock() != null) {
        DirectoryTree.delete(directory);
        Files.delete(lockFile);
      }
    } catch (OverlappingFileLockException e) {
      // In use by this process
    }
  }

  /** Where programs and downloads may put files. */
  public Path path() {
    return directory;
  }

  /** An empty file that nobody else uses. */
  public Path newFile() throws IOException {
    return Files.createTempFile(directory, "file", "");
  }

  /** An empty directory that nobody else uses. */
  public Path newDirectory() throws IOException {
    return Files.createTempDirectory(directory, "task");
  }

  @Override
  public void close() throws IOException {
    try {
      DirectoryTree.delete(directory);
      Files.delete(lockFile);
    } finally {
      channel.close();
    }
  }
}
