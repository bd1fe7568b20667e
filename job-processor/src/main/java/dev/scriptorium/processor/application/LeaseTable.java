package dev.scriptorium.processor.application;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who owns what at the moment, as one processor sees it.
 *
 * @param self name of that processor
 * @param alive names of the processors that are alive; without itself if it has just started
 * @param leases by partition: every partition that has a position
 */
public record LeaseTable(String self, Set<String> alive, Map<Integer, Lease> leases) {

  /**
   * A partition's lease.
   *
   * @param owner null: nobody
   * @param expired whether others may take it
   */
  public record Lease(@Nullable String owner, boolean expired) {}
}
