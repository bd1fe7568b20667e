package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.submission.LogEnds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which partitions of the command log have not been applied as far as this gateway knows the log: a
 * database that was restored holds tasks that the log has ended already (rule 15 of the plan). What
 * has to be applied is the log as it was at the gateway's start, after an outage of the database,
 * and when a position went back.
 *
 * <p>For one thread.
 */
final class ReplayedPartitions {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayedPartitions.class);
  private static final int NEVER = -1;

  private final JdbcClient jdbc;
  private final LogEnds log;
  private final ExpiryGrace grace;
  private final Map<Integer, Offset> required = new HashMap<>();
  private Set<Integer> behind = Set.of();
  private int restarts = NEVER;

  ReplayedPartitions(JdbcClient jdbc, LogEnds log, ExpiryGrace grace) {
    this.jdbc = jdbc;
    this.log = log;
    this.grace = grace;
  }

  /** A place in the log. */
  private record Offset(String topicId, long offset) {

    boolean reaches(@Nullable Offset other) {
      return other != null && topicId.equals(other.topicId) && offset >= other.offset;
    }
  }

  /**
   * What may be claimed.
   *
   * @param partitions those whose tasks may not
   * @param isAll nothing may be claimed
   */
  record Behind(Set<Integer> partitions, boolean isAll) {}

  /** Partitions whose tasks may not be claimed now. */
  Behind behind() {
    Map<Integer, Offset> applied = applied();
    if (restarts != grace.restarts()) {
      required.clear();
    }
    Set<Integer> now = behind(applied);
    if (restarts != grace.restarts() || !now.isEmpty()) {
      int seen = grace.restarts();
      Optional<LogEnds.Ends> ends = log.read();
      if (ends.isPresent()) {
        now.forEach(partition -> require(partition, ends.get()));
        restarts = seen;
        now = behind(applied);
      }
    }
    for (Map.Entry<Integer, Offset> each : applied.entrySet()) {
      if (!now.contains(each.getKey())) {
        required.put(each.getKey(), each.getValue());
      }
    }
    say(now);
    behind = now;
    return new Behind(now, !now.isEmpty() && now.containsAll(applied.keySet()));
  }

  private Set<Integer> behind(Map<Integer, Offset> applied) {
    return applied.entrySet().stream()
        .filter(each -> !each.getValue().reaches(required.get(each.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The log grows while it is replayed, which is no reason to wait; it may also have lost its end.
   */
  private void require(int partition, LogEnds.Ends ends) {
    Offset end = new Offset(ends.topicId(), ends.offsets().getOrDefault(partition, Long.MAX_VALUE));
    Offset before = required.get(partition);
    boolean isKnown = behind.contains(partition) && end.reaches(before);
    if (!isKnown) {
      required.put(partition, end);
    }
  }

  private void say(Set<Integer> now) {
    if (!now.equals(behind)) {
      LOG.info(
          now.isEmpty()
              ? "The command log has been applied: all tasks can be claimed"
              : "Tasks of partitions {} are not claimed until the command log has been applied",
          now);
    }
  }

  private Map<Integer, Offset> applied() {
    record Row(int partition, Offset offset) {}
    List<Row> rows =
        jdbc.sql("SELECT log_partition, topic_id, next_offset FROM log_position")
            .query(
                (row, n) ->
                    new Row(
                        row.getInt("log_partition"),
                        new Offset(row.getString("topic_id"), row.getLong("next_offset"))))
            .list();
    return rows.stream().collect(Collectors.toMap(Row::partition, Row::offset));
  }
}
