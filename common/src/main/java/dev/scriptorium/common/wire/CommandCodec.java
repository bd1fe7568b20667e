package dev.scriptorium.common.wire;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.limit.LimitCheck;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Records of the command topic. */
public final class CommandCodec {

  /** Wire names of the commands. */
  public static final WireTypes<Command> TYPES =
      new WireTypes<Command>("dev.scriptorium.command.")
          .with("job.create.v1", JobCommand.Create.class)
          .with("job.authorize.v1", JobCommand.Authorize.class)
          .with("job.delete.v1", JobCommand.Delete.class)
          .with("job.media.add.v1", JobCommand.AddMedia.class)
          .with("job.work.order.v1", JobCommand.OrderWork.class)
          .with("job.change.v1", JobCommand.Change.class)
          .with("job.move.v1", JobCommand.Move.class)
          .with("job.cancel.v1", JobCommand.Cancel.class)
          .with("job.retry.v1", JobCommand.Retry.class)
          .with("task.completed.v1", TaskReport.Completed.class)
          .with("task.failed.v1", TaskReport.Failed.class)
          .with("order.create.v1", OrderCommand.CreateOrder.class)
          .with("order.change.v1", OrderCommand.ChangeOrder.class)
          .with("order.place.v1", OrderCommand.PlaceOrder.class)
          .with("order.cancel.v1", OrderCommand.CancelOrder.class)
          .with("order.delete.v1", OrderCommand.DeleteOrder.class)
          .with("order.job.add.v1", OrderCommand.AddJob.class)
          .with("order.job.change.v1", OrderCommand.ChangeJob.class)
          .with("order.job.remove.v1", OrderCommand.RemoveJob.class)
          .complete(Command.class);

  /**
   * Most bytes of a command's value. What is public of it becomes an event, with a little around
   * it, and that must fit into a record of a mebibyte.
   */
  public static final int LARGEST = 1_000_000;

  private CommandCodec() {}

  /** The record that carries a command. */
  public static ProducerRecord<byte[], byte[]> encode(String topic, CommandEnvelope envelope) {
    CloudEventHeaders headers =
        new CloudEventHeaders(envelope.commandId(), TYPES.nameOf(envelope.command()))
            .subject(envelope.rootId())
            .account(envelope.accountId());
    if (envelope.replyPartition() != null) {
      headers.replyPartition(envelope.replyPartition());
    }
    return new ProducerRecord<>(
        topic,
        null,
        Keys.bytes(envelope.rootId()),
        TYPES.write(envelope.command()),
        headers.headers());
  }

  /**
   * Reads a record of the command topic.
   *
   * @throws UnknownTypeException see {@link WireTypes#read}
   * @throws UndecodableRecordException see {@link WireTypes#read}; or a part of it is beyond its
   *     limit
   */
  public static CommandEnvelope decode(
      byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    if (key == null || value == null) {
      throw new UndecodableRecordException("a command needs a key and a value");
    }
    if (value.length > LARGEST) {
      throw new UndecodableRecordException("a command may have " + LARGEST + " bytes");
    }
    UUID rootId = id("key", new String(key, StandardCharsets.UTF_8));
    UUID commandId =
        id(CloudEventHeaders.ID, CloudEventHeaders.required(headers, CloudEventHeaders.ID));
    String type = CloudEventHeaders.required(headers, CloudEventHeaders.TYPE);
    UUID accountId =
        id(
            CloudEventHeaders.ACCOUNT,
            CloudEventHeaders.required(headers, CloudEventHeaders.ACCOUNT));
    return new CommandEnvelope(
        commandId,
        rootId,
        accountId,
        replyPartition(headers),
        withinLimits(TYPES.read(type, value)));
  }

  /** Producers may be other programs: what no gateway sends is not applied either. */
  private static Command withinLimits(Command command) {
    LimitCheck.violation((Record) command)
        .ifPresent(
            violation -> {
              throw new UndecodableRecordException(violation);
            });
    return command;
  }

  /** Where the outcome of a record goes, if that much can be read of it; null if nowhere. */
  public static @Nullable Integer replyPartition(Headers headers) {
    String text = CloudEventHeaders.text(headers, CloudEventHeaders.REPLY_PARTITION);
    return text != null && text.matches("[0-9]{1,5}") ? Integer.valueOf(text) : null;
  }

  /** The command id of a record, if that much can be read of it. */
  public static @Nullable UUID commandId(Headers headers) {
    String text = CloudEventHeaders.text(headers, CloudEventHeaders.ID);
    return text == null ? null : Ids.parseDashed(text).orElse(null);
  }

  private static UUID id(String what, String text) {
    return Ids.parseDashed(text)
        .orElseThrow(() -> new UndecodableRecordException(what + " is not a UUID"));
  }
}
