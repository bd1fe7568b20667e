package dev.scriptorium.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one directory that holds everything, locked for this process. The lock ends with the process,
 * however that ends.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK_FILE = "scriptorium.lock";

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Creates the directory when it is missing and takes its lock.
   *
   * @throws StartupFailure if it cannot be written, or if another process has it
   */
  public static DataDirectory open(Path directory) {
    var absolute = directory.toAbsolutePath().normalize();
    try {
      var path = create(absolute);
      var lockFile =
          FileChannel.open(
              path.resolve(LOCK_FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(lockFile) == null) {
        var owner = ownerNamedIn(lockFile);
        lockFile.close();
        throw inUse(absolute, owner);
      }
      nameOwnerIn(lockFile);
      return new DataDirectory(path, lockFile);
    } catch (IOException e) {
      throw unusable(absolute, e);
    }
  }

  /** Returns the real path, without symbolic links. */
  public Path path() {
    return path;
  }

  /** The broker's log. */
  Path kafka() {
    return path.resolve("kafka");
  }

  /** The database server. */
  Path postgres() {
    return path.resolve("postgres");
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  /** Nobody else needs to look inside. */
  private static Path create(Path directory) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(directory, ownerOnly);
    var path = directory.toRealPath();
    // The lock file alone would not show it: it may exist already in a directory that is full or
    // read-only by now
    Files.delete(Files.createTempFile(path, "writable-", ""));
    return path;
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void nameOwnerIn(FileChannel file) throws IOException {
    file.truncate(0);
    var pid = ProcessHandle.current().pid() + "\n";
    file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String ownerNamedIn(FileChannel file) throws IOException {
    var bytes = ByteBuffer.allocate(20);
    file.read(bytes, 0);
    var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    return text.matches("[0-9]+") ? "process " + text : "another process";
  }

  private static StartupFailure inUse(Path directory, String owner) {
    return new StartupFailure(
        "%s is in use by another Scriptorium (%s); stop that one or set DATA_DIR to another directory."
            .formatted(directory, owner));
  }

  private static StartupFailure unusable(Path directory, IOException e) {
    var reason = reason(e);
    return new StartupFailure(
        "Cannot use %s for the data (%s); set DATA_DIR to a directory that you can write."
            .formatted(directory, reason),
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is no directory";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason().toLowerCase(Locale.ROOT)
        : e.getClass().getSimpleName();
  }
}
