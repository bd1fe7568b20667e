package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.FairShare;
import dev.scriptorium.processor.application.LeaseTable;
import dev.scriptorium.processor.application.PartitionLeases;
import dev.scriptorium.processor.application.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that this processor has leases of (rule 13). */
final class LeasedPartitions implements Ownership {

  private static final Logger log = LoggerFactory.getLogger(LeasedPartitions.class);

  /** Renewals within the length of a lease: several can fail before it expires. */
  private static final int RENEWALS_PER_LEASE = 8;

  /** Looks within the length of a lease while there are too few partitions. */
  private static final int LOOKS_PER_LEASE = 25;

  private static final Duration CREATION_INTERVAL = Duration.ofSeconds(5);

  private final PartitionLeases leases;
  private final CommandSource source;
  private final LogStatus status;
  private final LoopMeters meters;
  private final Cadence renewal;
  private final Cadence extension;
  private final Cadence look;
  private final Cadence creation;
  private boolean inDoubt = true;
  private boolean missing = true;

  /**
   * @param lease how long a lease lasts
   */
  LeasedPartitions(
      PartitionLeases leases,
      Duration lease,
      CommandSource source,
      LogStatus status,
      LoopMeters meters,
      Clock clock) {
    this.leases = leases;
    this.source = source;
    this.status = status;
    this.meters = meters;
    this.renewal = new Cadence(clock, lease.dividedBy(RENEWALS_PER_LEASE));
    this.extension = new Cadence(clock, lease.dividedBy(RENEWALS_PER_LEASE).multipliedBy(2));
    this.look = new Cadence(clock, lease.dividedBy(LOOKS_PER_LEASE));
    this.creation = new Cadence(clock, CREATION_INTERVAL);
    creation.makeDue();
  }

  @Override
  public void keep(Runnable beforeRelease, Consumer<Set<Integer>> createPositions) {
    if (!isDue()) {
      return;
    }
    LeaseTable table = leases.renew();
    inDoubt = false;
    extension.restart();
    FairShare share = FairShare.of(table);
    dropLost(share, table);
    share.kept().stream()
        .filter(partition -> !source.partitions().all().contains(partition))
        .forEach(source::takeAgain);
    release(share.surplus(), beforeRelease);
    Set<Integer> taken = take(share);
    missing = taken.size() < share.missing();
    if (!table.leases().isEmpty()) {
      status.share(share.size());
    }
    create(table, createPositions);
  }

  private boolean isDue() {
    boolean renewalIsDue = renewal.isDue();
    boolean lookIsDue = missing && look.isDue();
    return inDoubt || renewalIsDue || lookIsDue;
  }

  private void dropLost(FairShare share, LeaseTable table) {
    Set<Integer> lost = new TreeSet<>(source.partitions().all());
    lost.removeAll(share.kept());
    lost.removeAll(share.surplus());
    for (int partition : lost) {
      LeaseTable.Lease lease = table.leases().get(partition);
      log.warn(
          "Partition {} of the command log is no longer owned by {}, but by {}",
          partition,
          table.self(),
          lease == null ? null : lease.owner());
      source.drop(partition);
      meters.countLost();
    }
  }

  private void release(Set<Integer> surplus, Runnable beforeRelease) {
    if (!surplus.isEmpty()) {
      beforeRelease.run();
      surplus.forEach(source::drop);
      leases.release(surplus);
      log.info("Released partitions {} of the command log to other processors", surplus);
    }
  }

  private Set<Integer> take(FairShare share) {
    if (share.missing() == 0 || share.free().isEmpty()) {
      return Set.of();
    }
    Set<Integer> taken = leases.take(share.free(), share.missing());
    taken.forEach(source::takeAgain);
    if (!taken.isEmpty()) {
      log.info("Owns partitions {} of the command log", new TreeSet<>(source.partitions().all()));
    }
    return taken;
  }

  /** At the first start, and if a database without them was restored. */
  private void create(LeaseTable table, Consumer<Set<Integer>> createPositions) {
    Set<Integer> withoutPosition = new HashSet<>(source.allPartitions());
    withoutPosition.removeAll(table.leases().keySet());
    if (!withoutPosition.isEmpty() && creation.isDue()) {
      createPositions.accept(withoutPosition);
      missing = true;
    }
  }

  @Override
  public void extend() {
    if (!inDoubt && extension.isDue()) {
      leases.renew();
    }
  }

  @Override
  public void doubt() {
    inDoubt = true;
  }

  @Override
  public void leave() {
    try {
      leases.leave();
    } catch (StorageException e) {
      log.debug("Leases not ended; they expire by themselves", e);
    }
  }
}
