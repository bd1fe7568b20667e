package dev.scriptorium.processor.application;

/**
 * A step of a partition's position: applied only if the row still says what the processor believes
 * (rule 3).
 *
 * @param from what the row must say
 * @param nextOffset offset of the next record to apply afterwards
 * @param digest of the last record applied
 * @param publishedBatch everything up to it has been acknowledged by the event topic
 */
public record PositionMove(LogPosition from, long nextOffset, byte[] digest, long publishedBatch) {

  public int partition() {
    return from.partition();
  }

  /** The batch that this move makes. */
  public long batch() {
    return from.batch() + 1;
  }
}
