package dev.scriptorium.standalone.robustness.checker;

import java.util.List;
import java.util.stream.Stream;

/** Finds violations of the guarantees in a history. */
public final class Checker {

  private Checker() {}

  /**
   * All violations; empty if there are none.
   *
   * @param events all records of the event topic, in offset order within each partition
   */
  public static List<Violation> check(
      List<CreateAttempt> attempts, Stored stored, List<PublishedEvent> events) {
    return Stream.of(
            CreatesCheck.of(attempts, stored),
            EventsCheck.of(events),
            ConsistencyCheck.of(stored, events),
            WorkCheck.of(stored.work()))
        .flatMap(List::stream)
        .toList();
  }
}
