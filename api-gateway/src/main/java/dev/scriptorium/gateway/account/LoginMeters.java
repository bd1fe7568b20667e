package dev.scriptorium.gateway.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts logins by outcome: {@code scriptorium.gateway.logins}. */
final class LoginMeters {

  private final Counter opened;
  private final Counter rejected;
  private final Counter suspended;

  LoginMeters(MeterRegistry meters) {
    this.opened = counter(meters, "opened");
    this.rejected = counter(meters, "rejected");
    this.suspended = counter(meters, "suspended");
  }

  void count(Login login) {
    switch (login) {
      case Login.Opened o -> opened.increment();
      case Login.Rejected r -> rejected.increment();
      case Login.Suspended s -> suspended.increment();
    }
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("scriptorium.gateway.logins")
        .description("logins, by outcome")
        .tag("outcome", outcome)
        .register(meters);
  }
}
