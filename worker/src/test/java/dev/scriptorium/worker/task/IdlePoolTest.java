package dev.scriptorium.worker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdlePoolTest {

  private final SetClock clock = new SetClock();
  private final List<String> closed = new ArrayList<>();
  private int loads;
  private final IdlePool<String> pool =
      new IdlePool<>(() -> "engine " + ++loads, closed::add, Duration.ofMinutes(10), clock);

  @Test
  void one_is_loaded_when_it_is_needed_and_used_again() throws Exception {
    assertThat(loads).isZero();
    String first = pool.take();
    pool.giveBack(first);

    assertThat(pool.take()).isEqualTo(first);
    assertThat(pool.take()).isEqualTo("engine 2");
  }

  @Test
  void one_that_was_not_used_for_long_is_closed() throws Exception {
    String used = pool.take();
    pool.giveBack(pool.take());
    clock.now = clock.now.plus(Duration.ofMinutes(10).minusMillis(1));
    pool.closeIdle();
    assertThat(closed).isEmpty();

    clock.now = clock.now.plusMillis(1);
    pool.closeIdle();
    assertThat(closed).containsExactly("engine 2");
    pool.giveBack(used);
    pool.closeIdle();
    assertThat(closed).hasSize(1);
  }

  @Test
  void one_that_is_broken_is_not_used_again() throws Exception {
    pool.discard(pool.take());

    assertThat(closed).containsExactly("engine 1");
    assertThat(pool.take()).isEqualTo("engine 2");
  }

  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-11-27T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
