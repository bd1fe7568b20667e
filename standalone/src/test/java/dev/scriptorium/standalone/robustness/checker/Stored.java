package dev.scriptorium.standalone.robustness.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the database and the dialects say at the end.
 *
 * @param shown by id of a job or an order that was answered: the name that the dialect's own view
 *     shows; what it does not find is missing
 */
public record Stored(
    List<Root> roots, List<Made> made, List<TimelineRow> timeline, Map<UUID, String> shown) {

  /**
   * @param version sequence of its newest event
   */
  public record Root(UUID id, long version) {}

  /**
   * A job or an order, as it lies in its root.
   *
   * @param name what the client called it
   */
  public record Made(UUID rootId, UUID id, String name) {}

  /** A fact of a root's life. */
  public record TimelineRow(UUID rootId, long sequence) {}
}
