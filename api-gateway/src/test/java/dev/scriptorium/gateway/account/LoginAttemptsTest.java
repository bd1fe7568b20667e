package dev.scriptorium.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import dev.scriptorium.gateway.account.LoginAttempts.Wait;
import dev.scriptorium.gateway.account.LoginAttempts.Wait.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

  private static final LoginLimits LIMITS =
      new LoginLimits(
          2,
          Duration.ofSeconds(1),
          5,
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          1_000,
          1,
          Duration.ofSeconds(1));

  private final AtomicLong now = new AtomicLong();
  private final LoginAttempts attempts = new LoginAttempts(LIMITS, now::get);

  @Test
  void who_never_failed_may_try() {
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isZero();
  }

  @Test
  void the_first_failures_are_free_then_the_wait_doubles_until_the_pair_is_locked() {
    assertThat(waitsAfter(6))
        .containsExactly(
            new Wait(Duration.ZERO, Kind.DELAY),
            new Wait(Duration.ZERO, Kind.DELAY),
            new Wait(Duration.ofSeconds(1), Kind.DELAY),
            new Wait(Duration.ofSeconds(2), Kind.DELAY),
            new Wait(Duration.ofMinutes(5), Kind.LOCK),
            new Wait(Duration.ofMinutes(5), Kind.LOCK));
  }

  @Test
  void a_pair_may_try_when_its_wait_is_over_and_not_before() {
    waitsAfter(4);

    pass(Duration.ofSeconds(2).minusNanos(1));
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isEqualTo(Duration.ofNanos(1));
    pass(Duration.ofNanos(1));
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isZero();
  }

  @Test
  void no_delay_is_longer_than_a_lock() {
    LoginAttempts patient =
        new LoginAttempts(
            new LoginLimits(
                0,
                Duration.ofMinutes(1),
                1_000,
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                10,
                1,
                Duration.ofSeconds(1)),
            now::get);
    for (int n = 0; n < 100; n++) {
      assertThat(patient.failed("ann", "10.0.0.1").duration())
          .isLessThanOrEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void a_wrong_password_after_a_lock_locks_again_unless_there_was_none_for_long() {
    suspend("ann", "10.0.0.1");

    pass(Duration.ofMinutes(6));
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isZero();
    assertThat(attempts.failed("ann", "10.0.0.1").kind()).isEqualTo(Kind.LOCK);

    pass(Duration.ofMinutes(20));
    assertThat(attempts.failed("ann", "10.0.0.1").duration()).isZero();
  }

  @Test
  void another_name_or_address_is_another_pair() {
    suspend("ann", "10.0.0.1");

    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isPositive();
    assertThat(attempts.retryAfter("ann", "10.0.0.2")).isZero();
    assertThat(attempts.retryAfter("bob", "10.0.0.1")).isZero();
  }

  @Test
  void a_success_resets_its_pair_and_no_other() {
    suspend("ann", "10.0.0.1");
    suspend("ann", "10.0.0.2");

    attempts.succeeded("ann", "10.0.0.1");

    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isZero();
    assertThat(attempts.retryAfter("ann", "10.0.0.2")).isPositive();
    assertThat(attempts.failed("ann", "10.0.0.1").duration()).isZero();
  }

  @Test
  void the_addresses_of_one_ipv6_subscriber_are_one() {
    suspend("ann", "2001:db8:1:2::1");

    assertThat(attempts.retryAfter("ann", "2001:db8:1:2:9:0:0:9")).isPositive();
    assertThat(attempts.retryAfter("ann", "2001:0DB8:0001:0002::7")).isPositive();
    assertThat(attempts.retryAfter("ann", "2001:db8:1:3::1")).isZero();

    suspend("ann", "2001:db8::1");
    assertThat(attempts.retryAfter("ann", "2001:db8::2")).isPositive();
    assertThat(attempts.retryAfter("ann", "not:an:address")).isZero();
  }

  @Test
  void no_more_pairs_are_counted_than_there_is_room_for() {
    LoginAttempts few =
        new LoginAttempts(
            new LoginLimits(
                0,
                Duration.ofSeconds(1),
                1,
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                10,
                1,
                Duration.ofSeconds(1)),
            now::get);
    for (int n = 0; n < 1_000; n++) {
      few.failed("name-" + n, "10.0.0.1");
    }

    assertThat(few.counted()).isLessThanOrEqualTo(10);
  }

  private List<Wait> waitsAfter(int failures) {
    return Stream.generate(() -> attempts.failed("ann", "10.0.0.1")).limit(failures).toList();
  }

  private void suspend(String username, String address) {
    for (int n = 0; n < LIMITS.failures(); n++) {
      attempts.failed(username, address);
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
