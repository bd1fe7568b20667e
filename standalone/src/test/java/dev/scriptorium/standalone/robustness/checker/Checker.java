package dev.scriptorium.standalone.robustness.checker;

import java.util.List;
import java.util.stream.Stream;

/** History in, verdict out. */
public final class Checker {

  private Checker() {}

  /**
   * Every broken promise; empty if all were kept.
   *
   * @param events all of the event topic, each partition in the order of its offsets
   */
  public static List<Violation> check(
      List<Request> requests, Stored stored, List<PublishedEvent> events) {
    return Stream.of(
            CreatesCheck.of(requests, stored),
            EventsCheck.of(events),
            WholenessCheck.of(stored, events))
        .flatMap(List::stream)
        .toList();
  }
}
