package dev.scriptorium.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.gateway.account.AccountProperties.Remembering;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedCallersTest {

  private static final TokenHash TOKEN = TokenHash.of("token");
  private static final Caller CALLER =
      new Caller(
          new UUID(0, 1),
          "name",
          new JobRules(Authorization.GRANTED, ExternalIdRule.SHARED),
          new UUID(0, 2),
          LoginForm.PARAMETERS);

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger lookups = new AtomicInteger();
  private final RememberedCallers remembered = callers(Duration.ofSeconds(1));

  @Test
  void is_looked_up_once_and_again_when_its_time_is_over() {
    find(remembered);
    nanos.addAndGet(999_000_000);
    assertThat(find(remembered)).isEqualTo(CALLER);
    assertThat(lookups).hasValue(1);

    nanos.addAndGet(1_000_000);
    find(remembered);
    assertThat(lookups).hasValue(2);
  }

  @Test
  void is_forgotten_when_something_changes() {
    find(remembered);
    remembered.forget();
    find(remembered);

    assertThat(lookups).hasValue(2);
  }

  @Test
  void what_was_found_while_something_changed_is_not_remembered() {
    remembered.find(
        TOKEN,
        token -> {
          remembered.forget();
          return CALLER;
        });
    find(remembered);

    assertThat(lookups).hasValue(1);
  }

  @Test
  void strangers_are_looked_up_each_time() {
    assertThat(remembered.find(TOKEN, token -> null)).isNull();
    assertThat(find(remembered)).isEqualTo(CALLER);
  }

  @Test
  void zero_remembers_nothing() {
    RememberedCallers never = callers(Duration.ZERO);
    find(never);
    find(never);

    assertThat(lookups).hasValue(2);
  }

  private @Nullable Caller find(RememberedCallers callers) {
    return callers.find(
        TOKEN,
        token -> {
          lookups.incrementAndGet();
          return CALLER;
        });
  }

  private RememberedCallers callers(Duration duration) {
    return new RememberedCallers(new Remembering(duration, 100), nanos::get);
  }
}
