package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that do not exist; leaves alone those that do. */
public final class TopicSetup {

  private final Topics topics;
  private final Layout layout;

  public TopicSetup(Topics topics, Layout layout) {
    this.topics = topics;
    this.layout = layout;
  }

  /**
   * @param minInSyncReplicas copies that must have a record before it counts as written
   */
  public record Layout(
      int partitions,
      short replication,
      int minInSyncReplicas,
      Duration commandRetention,
      Duration eventRetention,
      Duration replyRetention) {}

  /**
   * @throws KafkaException if Kafka cannot be reached
   */
  void run(Admin admin) {
    List<NewTopic> wanted =
        List.of(
            topic(topics.commands(), layout.commandRetention()),
            topic(topics.events(), layout.eventRetention()),
            topic(topics.replies(), layout.replyRetention()),
            topic(topics.deadLetters(), layout.eventRetention()));
    admin
        .createTopics(wanted)
        .values()
        .forEach(
            (name, creation) -> {
              try {
                creation.get();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted", e);
              } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                  throw new KafkaException("Topic " + name + " cannot be created", e.getCause());
                }
              }
            });
  }

  private NewTopic topic(String name, Duration retention) {
    return new NewTopic(name, layout.partitions(), layout.replication())
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(retention.toMillis()),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                String.valueOf(layout.minInSyncReplicas()),
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                "false"));
  }
}
