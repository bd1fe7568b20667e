package dev.scriptorium.gateway.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import io.github.bucket4j.Bucket;

/**
 * Counts failed logins per user name and per network address, in this gateway. Successful ones cost
 * nothing. Wrong keys count for the address only: nobody can keep an integration out by guessing at
 * its name.
 */
final class LoginAttempts {

  private static final int MOST_REMEMBERED = 100_000;

  private final LoadingCache<String, Bucket> usernames;
  private final LoadingCache<String, Bucket> addresses;

  LoginAttempts(LoginLimits limits) {
    this.usernames = buckets(limits, limits.failuresPerUsername());
    this.addresses = buckets(limits, limits.failuresPerAddress());
  }

  private static LoadingCache<String, Bucket> buckets(LoginLimits limits, int capacity) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_REMEMBERED)
        .expireAfterAccess(limits.window())
        .build(
            key ->
                Bucket.builder()
                    .addLimit(
                        bandwidth ->
                            bandwidth.capacity(capacity).refillGreedy(capacity, limits.window()))
                    .build());
  }

  boolean addressMayTry(String address) {
    return addresses.get(network(address)).getAvailableTokens() > 0;
  }

  boolean usernameMayTry(String username) {
    return usernames.get(username).getAvailableTokens() > 0;
  }

  void passwordFailed(String username, String address) {
    usernames.get(username).tryConsume(1);
    keyFailed(address);
  }

  void keyFailed(String address) {
    addresses.get(network(address)).tryConsume(1);
  }

  /** One subscriber has 2^64 addresses of IPv6: the first four groups tell them apart. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    return String.join(":", java.util.Arrays.copyOf(groups, Math.min(groups.length, 4)));
  }
}
