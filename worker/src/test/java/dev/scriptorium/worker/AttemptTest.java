package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.worker.protocol.HeartbeatAnswer;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.LeaseState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Lease LEASE =
      new Lease(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          1,
          "TRANSCRIBE",
          "speech",
          "en",
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          ScriptedServer.JSON.createObjectNode(),
          List.of(),
          List.of());

  private final Attempt attempt =
      new Attempt(LEASE, Path.of("."), Clock.fixed(NOW, ZoneOffset.UTC));

  private void hear(LeaseState state) {
    attempt.heard(new HeartbeatAnswer(LEASE.leaseId(), state, Duration.ofSeconds(60), List.of()));
  }

  @Test
  void the_first_heartbeat_comes_well_within_the_first_lease() {
    assertThat(attempt.nextBeat()).isEqualTo(NOW.plusSeconds(5));

    hear(LeaseState.HELD);
    assertThat(attempt.nextBeat()).isEqualTo(NOW.plusSeconds(20));
  }

  @Test
  void work_is_stopped_for_the_first_reason() {
    hear(LeaseState.CANCELED);
    hear(LeaseState.LOST);

    assertThat(attempt.stopReason()).contains(StopReason.CANCELED);
    assertThat(attempt.cancellation().isRequested()).isTrue();
    assertThat(attempt.beginReport()).isFalse();
  }

  @Test
  void nothing_stops_a_report() {
    assertThat(attempt.beginReport()).isTrue();
    hear(LeaseState.CANCELED);
    attempt.stop(StopReason.RELEASED);

    assertThat(attempt.stopReason()).isEmpty();
    assertThat(attempt.cancellation().isRequested()).isFalse();
  }

  @Test
  void progress_is_what_keeps_work_from_being_taken_for_stuck() {
    Attempt later =
        new Attempt(LEASE, Path.of("."), Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
    later.progress(2, "n".repeat(300));

    assertThat(later.report().progress()).isEqualTo(1.0);
    assertThat(later.report().note()).hasSize(200);
    assertThat(later.isStalled(Duration.ofDays(1))).isFalse();
    assertThat(later.isStalled(Duration.ofDays(-1))).isTrue();
  }
}
