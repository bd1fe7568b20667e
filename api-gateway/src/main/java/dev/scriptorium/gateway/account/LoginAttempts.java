package dev.scriptorium.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Counts wrong passwords in this gateway, per user name and network address together: nobody can
 * lock out an account for logins from elsewhere, nor other accounts at the same address. Entries
 * are evicted when the failures are old or there are too many pairs.
 */
final class LoginAttempts {

  private static final int IPV6_NETWORK_BYTES = 8;

  private final LoginLimits limits;
  private final TimeMeter clock;
  private final Cache<Pair, Bucket> failures;

  /**
   * @param ticker the clock, in nanoseconds
   */
  LoginAttempts(LoginLimits limits, Ticker ticker) {
    this.limits = limits;
    this.clock = new TickerMeter(ticker);
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(limits.countedPairs())
            .expireAfterAccess(limits.window())
            .ticker(ticker)
            .build();
  }

  /** How long until passwords of this pair are checked again; zero: they are. */
  Duration retryAfter(String username, String address) {
    Bucket bucket = failures.getIfPresent(pair(username, address));
    return bucket == null ? Duration.ZERO : retryAfter(bucket);
  }

  /** Counts a wrong password. Returns how long until the next one is checked. */
  Duration failed(String username, String address) {
    Bucket bucket = failures.get(pair(username, address), pair -> full());
    bucket.tryConsume(1);
    return retryAfter(bucket);
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

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth
                    .capacity(limits.failures())
                    .refillGreedy(limits.failures(), limits.window()))
        .withCustomTimePrecision(clock)
        .build();
  }

  private static Duration retryAfter(Bucket bucket) {
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private static Pair pair(String username, String address) {
    return new Pair(username, network(address));
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

  private record TickerMeter(Ticker ticker) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
