package dev.scriptorium.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

  private static final LoginLimits LIMITS =
      new LoginLimits(2, Duration.ofMinutes(10), 1_000, 1, Duration.ofSeconds(1));

  private final AtomicLong now = new AtomicLong();
  private final LoginAttempts attempts = new LoginAttempts(LIMITS, now::get);

  @Test
  void who_never_failed_may_try() {
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isZero();
  }

  @Test
  void a_pair_waits_for_its_share_of_the_window_and_may_try_once_then() {
    assertThat(attempts.failed("ann", "10.0.0.1")).isZero();
    assertThat(attempts.failed("ann", "10.0.0.1")).isEqualTo(Duration.ofMinutes(5));

    pass(Duration.ofMinutes(5).minusNanos(1));
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isEqualTo(Duration.ofNanos(1));
    pass(Duration.ofNanos(1));
    assertThat(attempts.retryAfter("ann", "10.0.0.1")).isZero();
    assertThat(attempts.failed("ann", "10.0.0.1")).isEqualTo(Duration.ofMinutes(5));
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
    assertThat(attempts.failed("ann", "10.0.0.1")).isZero();
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
            new LoginLimits(1, Duration.ofMinutes(10), 10, 1, Duration.ofSeconds(1)), now::get);
    for (int n = 0; n < 1_000; n++) {
      few.failed("name-" + n, "10.0.0.1");
    }

    assertThat(few.counted()).isLessThanOrEqualTo(10);
  }

  private void suspend(String username, String address) {
    attempts.failed(username, address);
    attempts.failed(username, address);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
