package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.LogPosition;
import java.util.Arrays;

/** Whether a position and the log still belong together (rule 2). */
public sealed interface PositionCheck {

  /** They do belong together. */
  record Sound() implements PositionCheck {}

  /** The log ends before the position: its last records are gone. */
  record Shorter(String explanation) implements PositionCheck {}

  /** They do not belong together. */
  record Foreign(String explanation) implements PositionCheck {}

  /** Compares a position with what the log is now. */
  static PositionCheck of(LogPosition position, String topicId, CommandLog.View view) {
    if (!position.topicId().equals(topicId)) {
      return new Foreign(
          "the topic has been created again (it was %s, now it is %s)"
              .formatted(position.topicId(), topicId));
    }
    if (position.nextOffset() > view.end()) {
      return new Shorter(
          "the log ends at %d, but the database has applied it up to %d"
              .formatted(view.end(), position.nextOffset()));
    }
    if (position.nextOffset() < view.beginning()) {
      return new Foreign(
          "records %d to %d are gone from the log and were never applied"
              .formatted(position.nextOffset(), view.beginning() - 1));
    }
    boolean comparable = position.lastDigest() != null && view.digestBefore().length > 0;
    if (comparable && !Arrays.equals(position.lastDigest(), view.digestBefore())) {
      return new Foreign(
          "the record at offset %d is not the one that the database has applied"
              .formatted(position.nextOffset() - 1));
    }
    return new Sound();
  }
}
