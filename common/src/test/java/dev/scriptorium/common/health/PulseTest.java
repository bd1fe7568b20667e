package dev.scriptorium.common.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PulseTest {

  private static final HealthSettings SHORT =
      new HealthSettings(Duration.ofMillis(1), Duration.ofMillis(50));

  @Test
  void a_dependency_that_hangs_is_not_there_until_it_answers() {
    Semaphore answers = new Semaphore(0);
    try (Pulse pulse = new Pulse("test", answers::acquire, SHORT)) {
      await().until(() -> !pulse.isThere());
      assertThat(pulse.failure()).isNull();
      answers.release(Integer.MAX_VALUE / 2);
      await().until(pulse::isThere);
    }
  }

  @Test
  void a_dependency_that_refuses_is_not_there_and_the_reason_is_known() {
    AtomicInteger asked = new AtomicInteger();
    Pulse.Question refused =
        () -> {
          asked.incrementAndGet();
          throw new IOException("connection refused");
        };
    try (Pulse pulse = new Pulse("test", refused, SHORT)) {
      await().until(() -> !pulse.isThere());
      await().until(() -> asked.get() > 1);
      assertThat(pulse.failure()).isEqualTo("connection refused");
    }
  }

  @Test
  void silence_is_counted_from_the_last_time() {
    AtomicLong now = new AtomicLong(-5);
    Silence silence = new Silence(now::get);
    now.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(silence.duration()).isEqualTo(Duration.ofSeconds(3));
    assertThat(silence.exceeds(Duration.ofSeconds(3))).isFalse();
    assertThat(silence.exceeds(Duration.ofSeconds(2))).isTrue();
    silence.end();
    assertThat(silence.duration()).isZero();
  }
}
