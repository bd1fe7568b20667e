package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.CommandEnvelope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of the command log, read as far as it can be. */
public sealed interface LogEntry {

  RawRecord raw();

  /** A command. */
  record Command(RawRecord raw, CommandEnvelope envelope) implements LogEntry {

    /** The same record as a dead letter. */
    public DeadLetter deadLetter(String reason) {
      return new DeadLetter(
          raw, envelope.commandId(), envelope.rootId(), envelope.replyPartition(), reason);
    }
  }

  /**
   * A record that cannot be handled.
   *
   * @param commandId null if that much cannot be read
   * @param rootId null if that much cannot be read
   * @param replyPartition null if nobody waits for an outcome
   */
  record DeadLetter(
      RawRecord raw,
      @Nullable UUID commandId,
      @Nullable UUID rootId,
      @Nullable Integer replyPartition,
      String reason)
      implements LogEntry {}
}
