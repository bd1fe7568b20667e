package dev.scriptorium.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.UnknownTypeException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PendingOutcomesTest {

  private final PendingOutcomes pending = new PendingOutcomes();
  private final UUID command = UUID.fromString("01930000-0000-7000-8000-000000000001");

  @Test
  void an_outcome_reaches_whoever_waits_for_it() {
    CompletableFuture<Outcome> waiting = pending.expect(command);
    Outcome outcome = new Outcome.Accepted(command, command, 1);

    pending.arrived(command, () -> outcome);

    assertThat(waiting).isCompletedWithValue(outcome);
    assertThat(pending.size()).isZero();
  }

  @Test
  void an_outcome_of_the_same_process_is_taken_by_whoever_waits_for_it_and_once() {
    CompletableFuture<Outcome> waiting = pending.expect(command);
    Outcome outcome = new Outcome.Accepted(command, command, 1);

    assertThat(pending.deliver(outcome)).isTrue();
    assertThat(pending.deliver(outcome)).isFalse();

    assertThat(waiting).isCompletedWithValue(outcome);
    assertThat(pending.size()).isZero();
  }

  @Test
  void an_outcome_that_nobody_waits_for_is_not_read() {
    pending.arrived(
        command,
        () -> {
          throw new AssertionError("read");
        });
  }

  @Test
  void one_that_cannot_be_read_ends_the_wait_at_once() {
    CompletableFuture<Outcome> waiting = pending.expect(command);

    assertThatExceptionOfType(UnknownTypeException.class)
        .isThrownBy(
            () ->
                pending.arrived(
                    command,
                    () -> {
                      throw new UnknownTypeException("of a newer release");
                    }));

    assertThat(waiting).isCompletedExceptionally();
  }
}
