package dev.scriptorium.gateway.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** Where content lies. What {@link #put} has returned survives a power failure. */
public interface ContentStore {

  /** The store's own id: a database that knows another one does not belong to it. */
  UUID storeId();

  /**
   * Stores what a stream has to its end. Memory use does not depend on its length.
   *
   * @param declared how many bytes are expected, as far as known: they are reserved, and another
   *     number of them is refused
   * @param limit most bytes to take
   * @throws ContentRefusedException it is too long, not as long as declared, or there is no room
   *     for it; nothing is left of it
   * @throws IOException reading or writing failed; nothing is left of it
   */
  Content put(InputStream bytes, OptionalLong declared, long limit)
      throws IOException, ContentRefusedException;

  /** Opens content for reading; empty if there is none of that id. */
  Optional<SeekableByteChannel> open(UUID id) throws IOException;

  /** Deletes content; nothing happens if there is none of that id. */
  void delete(UUID id) throws IOException;

  /** Ids of everything that was stored before a moment; to be closed. */
  Stream<UUID> storedBefore(Instant moment) throws IOException;

  /** Whether there is room for more than what is reserved for the database and the log. */
  boolean hasRoom();
}
