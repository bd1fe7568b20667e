package dev.scriptorium.gateway.content;

import dev.scriptorium.gateway.sweep.SweepTimer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Deletes content that is not needed: of deleted jobs soon, unused content when no command in the
 * log can use it any more. Any number of gateways may do so at the same time.
 */
final class ContentSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);
  private static final int PAGE = 500;

  /** Deletions are looked back for so long; older ones, found late, are the other sweep's. */
  private static final Duration RECENTLY = Duration.ofDays(1);

  private static final Duration EVER = Duration.ofDays(36_500);

  private final Contents contents;
  private final ContentStore store;
  private final ContentRows rows;
  private final StoreMatch match;
  private final ContentProperties settings;
  private final InstantSource clock;
  private final SweepTimer timer = new SweepTimer("content-sweep");

  ContentSweep(
      Contents contents,
      ContentStore store,
      ContentRows rows,
      StoreMatch match,
      ContentProperties settings,
      InstantSource clock) {
    this.contents = contents;
    this.store = store;
    this.rows = rows;
    this.match = match;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    timer.start();
    timer.every(settings.sweepInterval(), () -> guarded(this::deleteReleased));
    timer.every(settings.unusedSweepInterval(), () -> guarded(this::deleteUnused));
  }

  @Override
  public void stop() {
    timer.stop();
  }

  @Override
  public boolean isRunning() {
    return timer.isRunning();
  }

  private void guarded(Runnable sweep) {
    try {
      if (match.holds()) {
        sweep.run();
      }
    } catch (DataAccessException | UncheckedIOException e) {
      LOG.warn("Content could not be swept now: {}", e.getMessage());
    }
  }

  /** Deletes the content of jobs that were deleted recently. */
  void deleteReleased() {
    delete("deleted jobs", () -> rows.released(RECENTLY, PAGE));
  }

  /** Deletes content that was never used, and whatever else lies in the store for no reason. */
  void deleteUnused() {
    delete("deleted jobs", () -> rows.released(EVER, PAGE));
    delete("no job", () -> rows.unused(settings.unusedAfter(), PAGE));
    try (Stream<UUID> old = store.storedBefore(clock.instant().minus(settings.unusedAfter()))) {
      deleteUnknown(old.iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page of what to delete; empty at the end. */
  private interface Page {
    List<UUID> next();
  }

  private void delete(String origin, Page page) {
    int deleted = 0;
    for (List<UUID> ids = page.next(); !ids.isEmpty(); ids = page.next()) {
      ids.forEach(this::delete);
      deleted += ids.size();
    }
    if (deleted > 0) {
      LOG.info("Deleted {} contents of {}", deleted, origin);
    }
  }

  /** Bytes without a row: their gateway was killed in between, or the database was restored. */
  private void deleteUnknown(Iterator<UUID> stored) {
    while (stored.hasNext()) {
      List<UUID> page = new ArrayList<>();
      while (stored.hasNext() && page.size() < PAGE) {
        page.add(stored.next());
      }
      Set<UUID> known = rows.known(page);
      page.stream().filter(id -> !known.contains(id)).forEach(this::delete);
    }
  }

  private void delete(UUID id) {
    try {
      contents.delete(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
