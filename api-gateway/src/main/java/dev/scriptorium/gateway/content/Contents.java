package dev.scriptorium.gateway.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.dao.DataAccessException;

/** Content, stored and recorded in the database. */
public final class Contents {

  private final ContentStore store;
  private final ContentRows rows;
  private final StoreMatch match;
  private final ContentProperties settings;

  Contents(ContentStore store, ContentRows rows, StoreMatch match, ContentProperties settings) {
    this.store = store;
    this.rows = rows;
    this.match = match;
    this.settings = settings;
  }

  /** Maximum of one content, in bytes. */
  public long maxSize() {
    return settings.maxSize().toBytes();
  }

  /**
   * Stores a stream to its end. It is durable when this returns; unless a job uses it, it is
   * deleted after a time. Memory use does not depend on its length.
   *
   * @param declared length that was announced, if any: any other is refused
   * @param limit most bytes to take; never more than {@link #maxSize}
   * @throws ContentRefusedException too long, not as long as declared, no room, or storing failed;
   *     nothing is left
   * @throws IOException the sender broke off; nothing is left
   * @throws DataAccessException the database is unavailable; nothing is left
   */
  public Content store(InputStream bytes, OptionalLong declared, long limit, ContentType type)
      throws IOException, ContentRefusedException {
    match.require();
    Content content = store.put(bytes, declared, Math.min(limit, maxSize()));
    try {
      rows.insert(content, type, store.storeId());
    } catch (DataAccessException e) {
      store.delete(content.id());
      throw e;
    }
    return content;
  }

  /** What is recorded of some content; empty if nothing is. */
  public Optional<Content> find(UUID id) {
    return rows.find(id);
  }

  /** Opens content for reading; empty if there is none of that id. */
  public Optional<SeekableByteChannel> open(UUID id) throws IOException {
    match.require();
    return store.open(id);
  }

  /**
   * Deletes content that nothing uses: after a definite refusal, or when it was replaced before
   * anybody heard of it. Nothing happens if there is none of that id.
   */
  public void delete(UUID id) throws IOException {
    match.require();
    // The row last: as long as it is there, the sweep tries again
    store.delete(id);
    rows.delete(id);
  }
}
