package dev.scriptorium.gateway.submission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka. Rarely, so that no client is kept for it. */
final class KafkaLogEnds implements LogEnds {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaLogEnds.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Map<String, Object> client;
  private final String topic;

  /**
   * @param client settings of a Kafka client
   */
  KafkaLogEnds(Map<String, Object> client, String topic) {
    this.client = client;
    this.topic = topic;
    int timeout = (int) TIMEOUT.toMillis();
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
  }

  @Override
  public Optional<Ends> read() {
    try (Admin admin = Admin.create(client)) {
      TopicDescription description =
          await(admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
      Map<TopicPartition, OffsetSpec> latest =
          description.partitions().stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
      return Optional.of(
          new Ends(
              description.topicId().toString(),
              await(admin.listOffsets(latest).all()).entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          each -> each.getKey().partition(), each -> each.getValue().offset()))));
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      LOG.warn("The end of the command log is not known now: {}", e.getMessage());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static <T> T await(KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
