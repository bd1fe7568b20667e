package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.event.EventEnvelope;
import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.common.wire.EventCodec;
import dev.scriptorium.common.wire.OutcomeCodec;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.robustness.checker.PublishedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of one test, read and written from outside. */
final class Kafka implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaSettings settings;
  private final Topics topics;
  private final Admin admin;
  private final Producer<byte[], byte[]> producer;

  Kafka(KafkaSettings settings) {
    this.settings = settings;
    this.topics = settings.topics();
    this.admin = Admin.create(settings.client("test"));
    this.producer =
        new KafkaProducer<>(
            with(settings.client("test"), "max.request.size", 64 * 1024 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  Admin admin() {
    return admin;
  }

  Topics topics() {
    return topics;
  }

  String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** Creates a topic as the processor would; returns when every client can see it. */
  void createTopic(String name, int partitions) {
    await(
        admin
            .createTopics(
                List.of(
                    new NewTopic(name, partitions, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime"))))
            .all());
  }

  /** Deletes a topic and returns when it is gone. */
  void deleteTopic(String name) {
    await(admin.deleteTopics(List.of(name)).all());
    long deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
    while (exists(name)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(name + " still exists");
      }
    }
  }

  private boolean exists(String name) {
    try {
      admin.describeTopics(List.of(name)).allTopicNames().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Sends commands in order and returns when they are in the log. */
  void send(List<CommandEnvelope> commands) {
    sendRecords(
        commands.stream().map(command -> CommandCodec.encode(topics.commands(), command)).toList());
  }

  /** Sends one command. */
  void send(CommandEnvelope command) {
    send(List.of(command));
  }

  /** Sends records in order and returns when they are in the log. */
  void sendRecords(List<ProducerRecord<byte[], byte[]>> records) {
    records.stream().map(producer::send).toList().forEach(Kafka::await);
  }

  /** All records of the event topic, for the checker. */
  List<PublishedEvent> published() {
    List<PublishedEvent> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records(topics.events())) {
      WireSchemas.requireValid(record);
      EventEnvelope envelope = EventCodec.decode(record.value(), record.headers());
      events.add(
          new PublishedEvent(
              record.partition(),
              record.offset(),
              envelope.rootId(),
              envelope.sequence(),
              header(record, "ce_id"),
              headers(record) + new String(record.value(), StandardCharsets.UTF_8)));
    }
    return events;
  }

  /** All outcomes in the reply topic, in order within each partition. */
  List<Outcome> outcomes() {
    return records(topics.replies()).stream()
        .peek(WireSchemas::requireValid)
        .map(record -> OutcomeCodec.decode(record.value(), record.headers()))
        .toList();
  }

  /** All current records of a topic, in order within each partition. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            settings.client("test"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      long deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("cannot reach the end of " + topic);
        }
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> of, String topic) {
    return IntStream.range(0, of.partitionsFor(topic).size())
        .mapToObj(partition -> new TopicPartition(topic, partition))
        .toList();
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    byte[] value = Objects.requireNonNull(record.headers().lastHeader(name), name).value();
    return new String(value, StandardCharsets.UTF_8);
  }

  private static String headers(ConsumerRecord<byte[], byte[]> record) {
    return Arrays.stream(record.headers().toArray())
        .collect(
            Collectors.toMap(
                h -> h.key(),
                h -> new String(h.value(), StandardCharsets.UTF_8),
                (a, b) -> a + "," + b,
                HashMap::new))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::toString)
        .collect(Collectors.joining(" "));
  }

  static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static <T> T await(KafkaFuture<T> future) {
    return await(future.toCompletionStage().toCompletableFuture());
  }

  private static Map<String, Object> with(Map<String, Object> config, String name, Object value) {
    config.put(name, value);
    return config;
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
