package dev.scriptorium.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Counts wrong passwords in this gateway, per user name and network address together: nobody can
 * lock out an account for logins from elsewhere, nor other accounts at the same address. After a
 * few free ones each makes the pair wait twice as long as the one before, and too many lock it.
 * Entries are evicted when the failures are old or there are too many pairs.
 */
final class LoginAttempts {

  private static final int IPV6_NETWORK_BYTES = 8;

  private final LoginLimits limits;
  private final Ticker ticker;
  private final Cache<Pair, Failures> failures;

  /**
   * @param ticker the clock, in nanoseconds
   */
  LoginAttempts(LoginLimits limits, Ticker ticker) {
    this.limits = limits;
    this.ticker = ticker;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(limits.countedPairs())
            .expireAfterWrite(limits.window().plus(limits.lock()))
            .ticker(ticker)
            .build();
  }

  /** How long until passwords of this pair are checked again; zero: they are. */
  Duration retryAfter(String username, String address) {
    Failures counted = failures.getIfPresent(pair(username, address));
    return counted == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, counted.left(ticker)));
  }

  /** Counts a wrong password. */
  Wait failed(String username, String address) {
    Failures counted =
        failures
            .asMap()
            .compute(
                pair(username, address),
                (pair, before) -> next(before == null ? 0 : before.count()));
    return new Wait(
        Duration.ofNanos(counted.waitNanos()),
        counted.count() >= limits.failures() ? Wait.Kind.LOCK : Wait.Kind.DELAY);
  }

  /** Resets the pair after a successful login. */
  void succeeded(String username, String address) {
    failures.invalidate(pair(username, address));
  }

  /** Number of pairs in memory. */
  long counted() {
    failures.cleanUp();
    return failures.estimatedSize();
  }

  private Failures next(int before) {
    int count = before + 1;
    return new Failures(count, ticker.read(), waitAfter(count).toNanos());
  }

  private Duration waitAfter(int count) {
    if (count >= limits.failures()) {
      return limits.lock();
    }
    Duration wait = count > limits.freeFailures() ? limits.firstDelay() : Duration.ZERO;
    for (int n = limits.freeFailures() + 1; n < count && wait.compareTo(limits.lock()) < 0; n++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(limits.lock()) < 0 ? wait : limits.lock();
  }

  /**
   * What follows from a wrong password.
   *
   * @param duration how long until the next one is checked; zero: it is at once
   */
  record Wait(Duration duration, Kind kind) {
    enum Kind {
      DELAY,
      LOCK
    }
  }

  /** Another spelling of a name is no other name: nobody gets more guesses by it. */
  private static Pair pair(String username, String address) {
    return new Pair(UsernameKey.of(username), network(address));
  }

  /** A subscriber has 2^64 IPv6 addresses: only the first half of the bits counts. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // No lookup: no host name has a colon
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private record Pair(String username, String network) {}

  /**
   * @param at when the last one was, by the ticker
   */
  private record Failures(int count, long at, long waitNanos) {
    long left(Ticker ticker) {
      return waitNanos - (ticker.read() - at);
    }
  }
}
