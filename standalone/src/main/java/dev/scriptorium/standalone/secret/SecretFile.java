package dev.scriptorium.standalone.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Files with secrets: only their owner can read them, and they survive a power failure. */
public final class SecretFile {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretFile() {}

  /** The secret in this file; empty if there is no such file. */
  public static Optional<String> read(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /** Puts a secret in the place of the file, or of none. */
  public static void write(Path file, String secret) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        FileChannel.open(
            draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      var content = ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.US_ASCII));
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    syncDirectory(file.toAbsolutePath().getParent());
  }

  /**
   * Returns the 32 random bytes in Base64 in this file, generating both if the file is missing. The
   * file is created atomically and synced.
   *
   * @throws IOException if the file cannot be read or written, or does not contain such a secret
   */
  public static String readOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    var secret = Files.readString(file).strip();
    if (!isSecret(secret)) {
      throw new IOException(
          file + " does not contain 32 bytes in Base64; restore it from a backup");
    }
    return secret;
  }

  private static void create(Path file) throws IOException {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    write(file, Base64.getEncoder().encodeToString(bytes));
  }

  private static void syncDirectory(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static boolean isSecret(String text) {
    try {
      return Base64.getDecoder().decode(text).length == BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
