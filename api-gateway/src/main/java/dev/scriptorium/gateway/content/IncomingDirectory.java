package dev.scriptorium.gateway.content;

import dev.scriptorium.common.id.Ids;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where one process writes content before it is whole. It holds a lock as long as it lives; others
 * delete directories that nobody has locked.
 */
final class IncomingDirectory implements AutoCloseable {

  private static final String LOCK = "lock";

  /** Those of this process: closing any channel of a lock file would release the lock. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel lock;

  private IncomingDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * A new one, after deleting those of ended processes.
   *
   * @param parent holds nothing else; created if missing
   */
  static IncomingDirectory open(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path place = parent.toRealPath();
    synchronized (OPEN) {
      // One process at a time: a new directory is not locked yet
      try (FileChannel channel = lockFile(place);
          FileLock turn = channel.lock()) {
        for (Path each : children(place)) {
          deleteUnlessLocked(each);
        }
        Path directory = Files.createDirectory(place.resolve(Ids.fresh().toString()));
        FileChannel lock = lockFile(directory);
        if (!turn.isValid() || lock.tryLock() == null) {
          throw new IOException(directory + " cannot be locked");
        }
        OPEN.add(directory);
        return new IncomingDirectory(directory, lock);
      }
    }
  }

  private static List<Path> children(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(child -> !child.endsWith(LOCK) && !OPEN.contains(child)).toList();
    }
  }

  private static void deleteUnlessLocked(Path left) throws IOException {
    if (!Files.isDirectory(left)) {
      Files.deleteIfExists(left);
      return;
    }
    try (FileChannel channel = lockFile(left)) {
      if (channel.tryLock() != null) {
        deleteAll(left);
      }
    } catch (NoSuchFileException e) {
      // Its process has closed it
    }
  }

  private static FileChannel lockFile(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void deleteAll(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }

  /** Where to write some content. */
  Path file(UUID id) {
    return directory.resolve(id.toString());
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      deleteAll(directory);
    } finally {
      OPEN.remove(directory);
    }
  }
}
