package dev.scriptorium.common.wire;

import dev.scriptorium.common.event.EventEnvelope;
import dev.scriptorium.common.event.PublicEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Records of the public event topic. Their value says everything, so that no consumer has to read
 * headers.
 */
public final class EventCodec {

  /** Wire names of the events. */
  public static final WireTypes<PublicEvent> TYPES =
      new WireTypes<PublicEvent>("dev.scriptorium.")
          .with("job.created.v1", PublicEvent.JobCreated.class)
          .with("job.authorized.v1", PublicEvent.JobAuthorized.class)
          .with("job.changed.v1", PublicEvent.JobChanged.class)
          .with("job.ordered.v1", PublicEvent.JobOrdered.class)
          .with("job.canceled.v1", PublicEvent.JobCanceled.class)
          .with("job.deleted.v1", PublicEvent.JobDeleted.class)
          .with("job.media-added.v1", PublicEvent.JobMediaAdded.class)
          .with("job.work-ordered.v1", PublicEvent.JobWorkOrdered.class)
          .with("job.working.v1", PublicEvent.JobWorking.class)
          .with("job.completed.v1", PublicEvent.JobCompleted.class)
          .with("job.failed.v1", PublicEvent.JobFailed.class)
          .with("task.opened.v1", PublicEvent.TaskOpened.class)
          .with("task.ended.v1", PublicEvent.TaskEnded.class)
          .with("order.created.v1", PublicEvent.OrderCreated.class)
          .with("order.changed.v1", PublicEvent.OrderChanged.class)
          .with("order.placed.v1", PublicEvent.OrderPlaced.class)
          .with("order.canceled.v1", PublicEvent.OrderCanceled.class)
          .with("order.deleted.v1", PublicEvent.OrderDeleted.class)
          .complete(PublicEvent.class);

  private EventCodec() {}

  /** What stands in the value of a record. */
  private record EventValue(
      UUID rootId, long sequence, Instant at, UUID accountId, UUID commandId, Object event) {}

  /** The record that carries an event. */
  public static ProducerRecord<byte[], byte[]> encode(String topic, EventEnvelope envelope) {
    return new ProducerRecord<>(
        topic,
        null,
        Keys.bytes(envelope.rootId()),
        TYPES.write(
            new EventValue(
                envelope.rootId(),
                envelope.sequence(),
                envelope.at(),
                envelope.accountId(),
                envelope.commandId(),
                envelope.event())),
        new CloudEventHeaders(envelope.eventId(), TYPES.nameOf(envelope.event()))
            .subject(envelope.rootId())
            .time(envelope.at())
            .sequence(envelope.sequence())
            .account(envelope.accountId())
            .headers());
  }

  /**
   * Reads a record of the event topic.
   *
   * @throws UnknownTypeException see {@link WireTypes#read}
   * @throws UndecodableRecordException see {@link WireTypes#read}
   */
  public static EventEnvelope decode(byte @Nullable [] value, Headers headers) {
    if (value == null) {
      throw new UndecodableRecordException("an event needs a value");
    }
    String type = CloudEventHeaders.required(headers, CloudEventHeaders.TYPE);
    Class<? extends PublicEvent> eventType = TYPES.typeOf(type);
    try {
      JsonNode tree = WireJson.mapper().readTree(value);
      EventValue meta = WireJson.mapper().treeToValue(tree, EventValue.class);
      PublicEvent event = WireJson.mapper().treeToValue(tree.path("event"), eventType);
      return new EventEnvelope(
          meta.rootId(), meta.sequence(), meta.at(), meta.accountId(), meta.commandId(), event);
    } catch (JacksonException e) {
      throw new UndecodableRecordException("value is not a " + type, e);
    }
  }
}
