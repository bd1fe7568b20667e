package dev.scriptorium.processor.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the command log as it came.
 *
 * @param at when it entered the log
 */
public record RawRecord(
    int partition,
    long offset,
    Instant at,
    byte @Nullable [] key,
    byte @Nullable [] value,
    List<RawHeader> headers) {

  /** A header as it came. */
  public record RawHeader(String name, byte @Nullable [] value) {}
}
