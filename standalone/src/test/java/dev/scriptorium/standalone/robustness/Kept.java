package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.robustness.checker.Checker;
import dev.scriptorium.standalone.robustness.checker.CreateAttempt;
import dev.scriptorium.standalone.robustness.checker.CreateResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether what clients were told during a fault is what is there after it. */
final class Kept {

  private Kept() {}

  /**
   * Ends the load and fails on any violation.
   *
   * @param cause shown with a violation: how to cause it again
   */
  static void assertAll(Stack stack, Load load, String cause) throws IOException {
    List<CreateAttempt> requests = load.end();
    stack.awaitReady();
    Map<UUID, String> shown = load.shown();
    say(summary(requests));
    assertThat(load.idleClients()).as("clients that never got a confirmation").isEmpty();
    try (Kafka kafka = stack.kafka()) {
      await()
          .atMost(Waiting.LIMIT)
          .untilAsserted(
              () ->
                  assertThat(
                          Checker.check(
                              requests, stack.database().stored(shown), kafka.published()))
                      .as(cause)
                      .isEmpty());
      assertThat(kafka.records(kafka.topics().deadLetters())).isEmpty();
      say(kafka.published().size() + " events including duplicates; no violation");
    }
  }

  private static String summary(List<CreateAttempt> requests) {
    Map<Class<?>, Long> results =
        requests.stream()
            .collect(Collectors.groupingBy(r -> r.result().getClass(), Collectors.counting()));
    return "%d creates confirmed, %d rejected, %d unknown"
        .formatted(
            results.getOrDefault(CreateResult.Created.class, 0L),
            results.getOrDefault(CreateResult.NotCreated.class, 0L),
            results.getOrDefault(CreateResult.Unknown.class, 0L));
  }

  private static void say(String line) {
    System.out.println("robustness: " + line);
  }
}
