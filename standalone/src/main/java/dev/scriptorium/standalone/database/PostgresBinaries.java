package dev.scriptorium.standalone.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path.
 *
 * <p>The system property {@value #DIRECTORY_PROPERTY} names a directory that several data
 * directories share; without it they are next to the cluster.
 */
final class PostgresBinaries {
  static final String DIRECTORY_PROPERTY = "scriptorium.postgres.binaries";

  private PostgresBinaries() {}

  /** Returns the directory that contains {@code bin}, {@code lib} and {@code share}. */
  static Path unpacked(Path defaultParent) throws IOException {
    var archive = archive();
    var property = System.getProperty(DIRECTORY_PROPERTY);
    var parent = (property == null ? defaultParent : Path.of(property)).toAbsolutePath();
    var directory = parent.resolve("postgres-" + version(archive));
    if (!Files.exists(directory)) {
      Files.createDirectories(parent);
      unpack(archive, parent, directory);
    }
    return directory;
  }

  private static URL archive() throws IOException {
    var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    var name =
        switch (system) {
          case "Linux amd64", "Linux x86_64" -> "/postgres-linux-x86_64.txz";
          case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
          default -> throw new IOException("No PostgreSQL is bundled for " + system + ".");
        };
    var archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw new IOException("PostgreSQL's archive " + name + " is not on the class path.");
    }
    return archive;
  }

  /** The archive's checksum is in the jar's directory: no need to read 15 MB. */
  private static String version(URL archive) throws IOException {
    if (!(archive.openConnection() instanceof JarURLConnection jar)) {
      throw new IOException("PostgreSQL's archive is not in a jar: " + archive);
    }
    return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
  }

  private static void unpack(URL archive, Path parent, Path directory) throws IOException {
    var draft = Files.createTempDirectory(parent, "unpacking-");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, draft);
      }
      moveUnlessDone(draft, directory);
    } finally {
      deleteRecursively(draft);
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException(
          "PostgreSQL's archive has an entry outside of its root: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Another process may have been faster; its directory is equivalent. */
  private static void moveUnlessDone(Path draft, Path directory) throws IOException {
    try {
      Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(directory)) {
        throw e;
      }
    }
  }

  static void deleteRecursively(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var paths = Files.walk(directory)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
