package dev.scriptorium.processor.operator;

import dev.scriptorium.processor.application.SetAsideRecords;
import dev.scriptorium.processor.kafka.CommandLog;
import java.util.List;

/**
 * Makes a dead letter of one record that no processor can read, so that its partition goes on (rule
 * 5). Its processor finds out by itself.
 */
public final class SetAside {

  private final CommandLog commandLog;
  private final SetAsideRecords records;

  public SetAside(CommandLog commandLog, SetAsideRecords records) {
    this.commandLog = commandLog;
    this.records = records;
  }

  /**
   * Sets a record aside; says what was done.
   *
   * @throws IllegalArgumentException if there is no such record, or it can be read
   */
  public String run(int partition, long offset) {
    CommandLog.Identity identity = commandLog.identity();
    if (partition < 0 || partition >= identity.partitions()) {
      throw new IllegalArgumentException(
          "there is no partition %d, only 0 to %d".formatted(partition, identity.partitions() - 1));
    }
    long beginning = commandLog.beginnings(List.of(partition)).get(partition);
    long end = commandLog.ends(List.of(partition)).get(partition);
    if (offset < beginning || offset >= end) {
      throw new IllegalArgumentException(
          "partition %d has no record at offset %d, only %d to %d"
              .formatted(partition, offset, beginning, end - 1));
    }
    CommandLog.UnreadableRecord record =
        commandLog
            .unreadable(partition, offset, end)
            .filter(found -> found.offset() == offset)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the record at offset %d of partition %d can be read, it stops nothing"
                            .formatted(offset, partition)));
    records.add(identity.topicId(), partition, offset);
    return ("partition %d: the record at offset %d (%s) becomes a dead letter; its processor"
            + " continues within seconds")
        .formatted(partition, offset, record.explanation());
  }
}
