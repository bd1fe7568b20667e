package dev.scriptorium.processor.application;

import java.util.Collection;
import java.util.Set;

/**
 * Which processor owns which partition of the command log: a short lease beside the partition's
 * position, by the database's clock. A lease decides who should move a position; that nobody else
 * does is guaranteed by the position itself (rule 3).
 *
 * <p>No method waits for a position that somebody has locked: it is left as it is until the next
 * call. Every method throws {@link StorageException}.
 */
public interface PartitionLeases {

  /**
   * Extends the leases of this processor, and tells the others that it is alive.
   *
   * @return who owns what, as it was just before
   */
  LeaseTable renew();

  /**
   * Takes partitions that nobody owns or whose lease has expired. Whoever owned one until then can
   * no longer move its position.
   *
   * @param most how many of them to take
   * @return those taken
   */
  Set<Integer> take(Collection<Integer> candidates, int most);

  /** Ends leases of this processor: others can take the partitions at once. */
  void release(Collection<Integer> partitions);

  /** Ends all leases of this processor, which no longer counts as alive. */
  void leave();
}
