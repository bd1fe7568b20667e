package dev.scriptorium.standalone.robustness.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the database contains and the dialects show at the end.
 *
 * @param shown by id of a confirmed job or order: the name that the dialect shows; what it does not
 *     find is absent
 * @param work what became of the tasks
 */
public record Stored(
    List<Aggregate> aggregates,
    List<Resource> resources,
    List<TimelineRow> timeline,
    Map<UUID, String> shown,
    Work work) {

  /**
   * @param version sequence of its latest event
   */
  public record Aggregate(UUID id, long version) {}

  /**
   * A job or an order, as stored in its aggregate.
   *
   * @param name the name given by the client
   */
  public record Resource(UUID rootId, UUID id, String name) {}

  /** A fact in an aggregate's timeline. */
  public record TimelineRow(UUID rootId, long sequence) {}
}
