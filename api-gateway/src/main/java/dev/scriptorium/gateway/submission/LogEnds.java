package dev.scriptorium.gateway.submission;

import java.util.Map;
import java.util.Optional;

/** Where the command log ends: every command that was sent before lies below. */
public interface LogEnds {

  /**
   * The ends of all partitions at one moment.
   *
   * @param topicId Kafka's id of the topic that the offsets count in
   * @param offsets those that the next records will get, by partition
   */
  record Ends(String topicId, Map<Integer, Long> offsets) {

    public Ends {
      offsets = Map.copyOf(offsets);
    }
  }

  /** The ends now; empty while Kafka does not tell. */
  Optional<Ends> read();
}
