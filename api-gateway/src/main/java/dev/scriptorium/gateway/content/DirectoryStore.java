package dev.scriptorium.gateway.content;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.gateway.content.ContentRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Content as files of a directory: {@code objects/<two digits>/<id>}. A file is written under
 * {@code incoming}, synced, and then moved to its place, so that a file in its place is whole.
 * Several processes may have the store open, where the file system has locks: each writes to an
 * {@link IncomingDirectory} of its own.
 */
public final class DirectoryStore implements ContentStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryStore.class);
  private static final int BUFFER_SIZE = 64 * 1024;

  private final Path directory;
  private final Path objects;
  private final IncomingDirectory incoming;
  private final UUID storeId;
  private final DiskSpace space;
  private final Clock clock;

  private DirectoryStore(
      Path directory, IncomingDirectory incoming, UUID storeId, DiskSpace space, Clock clock) {
    this.directory = directory;
    this.objects = directory.resolve("objects");
    this.incoming = incoming;
    this.storeId = storeId;
    this.space = space;
    this.clock = clock;
  }

  /**
   * Opens a store, or creates it, and deletes what processes that have ended were writing.
   *
   * @param floor bytes of the disk that stay free for others
   */
  public static DirectoryStore open(Path directory, long floor, Clock clock) throws IOException {
    return open(
        directory,
        new DiskSpace(() -> Files.getFileStore(directory).getUsableSpace(), floor),
        clock);
  }

  static DirectoryStore open(Path directory, DiskSpace space, Clock clock) throws IOException {
    Files.createDirectories(directory.resolve("objects"));
    UUID id = readOrCreateId(directory);
    IncomingDirectory incoming = IncomingDirectory.open(directory.resolve("incoming"));
    return new DirectoryStore(directory, incoming, id, space, clock);
  }

  private static UUID readOrCreateId(Path directory) throws IOException {
    Path file = directory.resolve("store-id");
    try {
      Files.writeString(file, Ids.fresh() + "\n", StandardOpenOption.CREATE_NEW);
      sync(file);
      sync(directory);
    } catch (FileAlreadyExistsException e) {
      // It was created before
    }
    return Ids.parseDashed(Files.readString(file).strip())
        .orElseThrow(() -> new IOException(file + " does not hold the id of a content store"));
  }

  @Override
  public UUID storeId() {
    return storeId;
  }

  @Override
  public Content put(InputStream bytes, OptionalLong declared, long limit)
      throws IOException, ContentRefusedException {
    if (declared.orElse(0) > limit) {
      throw tooLong(limit);
    }
    UUID id = Ids.fresh();
    Path file = incoming.file(id);
    Body body = new Body(bytes);
    try (DiskSpace.Reservation reservation = space.reserve(declared.orElse(0))) {
      MessageDigest digest = Sha256.digest();
      long length = write(file, body, digest, limit, reservation);
      if (declared.isPresent() && declared.getAsLong() != length) {
        throw new ContentRefusedException(
            Reason.NOT_AS_DECLARED,
            "It has %d bytes, not %d as declared".formatted(length, declared.getAsLong()));
      }
      moveIntoPlace(file, id);
      return new Content(id, length, HexFormat.of().formatHex(digest.digest()), clock.instant());
    } catch (IOException e) {
      if (body.isBroken()) {
        throw e;
      }
      LOG.error("Content cannot be stored in {}: {}", directory, e.toString());
      throw notStored(e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Others may fill the disk to the last byte, whatever is kept free for them. */
  private ContentRefusedException notStored(IOException cause) {
    return new ContentRefusedException(
        isFull() ? Reason.NO_ROOM : Reason.NOT_STORED, "It could not be stored", cause);
  }

  private boolean isFull() {
    try {
      return space.isFull(BUFFER_SIZE);
    } catch (IOException e) {
      return false;
    }
  }

  /** What is being received: whether its sender is to blame for a failure. */
  private static final class Body {
    private final InputStream bytes;
    private boolean isBroken;

    Body(InputStream bytes) {
      this.bytes = bytes;
    }

    int read(byte[] buffer) throws IOException {
      isBroken = true;
      int read = bytes.read(buffer);
      isBroken = false;
      return read;
    }

    boolean isBroken() {
      return isBroken;
    }
  }

  private static long write(
      Path file, Body body, MessageDigest digest, long limit, DiskSpace.Reservation reservation)
      throws IOException, ContentRefusedException {
    byte[] buffer = new byte[BUFFER_SIZE];
    long length = 0;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
        if (length > limit) {
          throw tooLong(limit);
        }
        reservation.written(read);
        digest.update(buffer, 0, read);
        for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
          channel.write(rest);
        }
      }
      channel.force(true);
    }
    return length;
  }

  private void moveIntoPlace(Path file, UUID id) throws IOException {
    Path place = place(id);
    if (!Files.isDirectory(place.getParent())) {
      Files.createDirectories(place.getParent());
      sync(objects);
    }
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    sync(place.getParent());
  }

  /** The last digits: the first ones of ids that were created together are the same. */
  private Path place(UUID id) {
    String name = id.toString();
    return objects.resolve(name.substring(name.length() - 2)).resolve(name);
  }

  /** Makes a file, or the names in a directory, survive a power failure. */
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Optional<SeekableByteChannel> open(UUID id) throws IOException {
    try {
      return Optional.of(Files.newByteChannel(place(id), StandardOpenOption.READ));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(UUID id) throws IOException {
    Files.deleteIfExists(place(id));
  }

  @Override
  public Stream<UUID> storedBefore(Instant moment) throws IOException {
    return Files.find(
            objects,
            2,
            (file, attributes) ->
                attributes.isRegularFile()
                    && attributes.lastModifiedTime().toInstant().isBefore(moment))
        .flatMap(file -> Ids.parseDashed(file.getFileName().toString()).stream());
  }

  @Override
  public boolean hasRoom() {
    try {
      return space.hasRoom();
    } catch (IOException e) {
      throw new UncheckedIOException("The disk of the content store cannot be asked", e);
    }
  }

  /** Ends writing; what is being written is deleted. */
  @Override
  public void close() throws IOException {
    incoming.close();
  }

  @Override
  public String toString() {
    return directory.toString();
  }

  private static ContentRefusedException tooLong(long limit) {
    return new ContentRefusedException(
        Reason.TOO_LONG, "It has more than the %d bytes that are allowed".formatted(limit));
  }
}
