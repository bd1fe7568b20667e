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
 * The directory that holds all data, locked for this process. The operating system releases the
 * lock when the process ends.
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
   * Creates the directory if it is missing and locks it.
   *
   * @throws StartupFailure if it is not writable, or locked by another process
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

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  /** Accessible by the owner only. */
  private static Path create(Path directory) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(directory, ownerOnly);
    var path = directory.toRealPath();
    // The lock file alone does not prove it: it may exist in a directory that is full or read-only
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
        "%s is in use by another Scriptorium (%s); stop it or set DATA_DIR to another directory."
            .formatted(directory, owner));
  }

  private static StartupFailure unusable(Path directory, IOException e) {
    var reason = reason(e);
    return new StartupFailure(
        "Cannot use %s for data (%s); set DATA_DIR to a writable directory."
            .formatted(directory, reason),
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "not a directory";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason().toLowerCase(Locale.ROOT)
        : e.getClass().getSimpleName();
  }
}
