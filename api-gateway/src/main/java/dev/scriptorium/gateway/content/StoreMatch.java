package dev.scriptorium.gateway.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Whether store and database belong together: the id of the store is recorded in the database. If
 * one of them is another's, nothing is stored, served or deleted.
 */
final class StoreMatch {

  private static final Logger LOG = LoggerFactory.getLogger(StoreMatch.class);

  private final ContentStore store;
  private final ContentRows rows;
  private volatile State state = State.UNKNOWN;

  private enum State {
    UNKNOWN,
    MATCHES,
    DIFFERS
  }

  StoreMatch(ContentStore store, ContentRows rows) {
    this.store = store;
    this.rows = rows;
  }

  /** Compares them; a result is final, a database that is unavailable is asked again. */
  boolean holds() {
    if (state == State.UNKNOWN) {
      check();
    }
    return state == State.MATCHES;
  }

  /**
   * @throws IOException they do not belong together, or that is not known
   */
  void require() throws IOException {
    if (!holds()) {
      throw new IOException("The content store and the database do not belong together");
    }
  }

  private synchronized void check() {
    if (state != State.UNKNOWN) {
      return;
    }
    try {
      Optional<UUID> recorded = rows.storeId();
      if (recorded.isEmpty() && isEmpty()) {
        rows.recordStore(store.storeId());
        recorded = rows.storeId();
      }
      state = recorded.equals(Optional.of(store.storeId())) ? State.MATCHES : State.DIFFERS;
      if (state == State.DIFFERS) {
        LOG.error(
            "The content store ({}, id {}) does not belong to this database, which {}. Set"
                + " scriptorium.gateway.content.directory to the right one, or restore both from"
                + " the same backup. This gateway is not ready",
            store,
            store.storeId(),
            recorded.map(id -> "knows the store " + id).orElse("knows none"));
      }
    } catch (DataAccessException | UncheckedIOException | IOException e) {
      LOG.warn("Content store and database cannot be compared now: {}", e.getMessage());
    }
  }

  /** A store with content belongs to some database already. */
  private boolean isEmpty() throws IOException {
    try (Stream<UUID> stored = store.storedBefore(Instant.MAX)) {
      return stored.findAny().isEmpty();
    }
  }
}
