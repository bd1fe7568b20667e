package dev.scriptorium.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ExpiryGraceTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-27T12:00:00Z"));

  @Test
  void after_a_start_and_after_an_outage_nothing_expired_is_taken_over_for_one_lease() {
    ExpiryGrace grace = new ExpiryGrace(Duration.ofSeconds(60), now::get);
    assertThat(grace.expired()).isEqualTo(Expired.LEFT_ALONE);
    pass(59);
    assertThat(grace.expired()).isEqualTo(Expired.LEFT_ALONE);
    pass(1);
    assertThat(grace.expired()).isEqualTo(Expired.CLAIMABLE);
    grace.restart();
    pass(59);
    assertThat(grace.expired()).isEqualTo(Expired.LEFT_ALONE);
    pass(1);
    assertThat(grace.expired()).isEqualTo(Expired.CLAIMABLE);
  }

  private void pass(int seconds) {
    now.updateAndGet(before -> before.plusSeconds(seconds));
  }
}
