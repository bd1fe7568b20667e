package dev.scriptorium.gateway.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sessions, keys and logins.
 *
 * @param passwordIdleTimeout a session opened with a password ends when unused for so long; zero:
 *     never
 * @param keyIdleTimeout the same for sessions opened with an API key; clients that keep a token for
 *     days need 72h or zero
 * @param keyAsToken whether an API key may be used directly in place of a token
 * @param remembering how long it is remembered who a caller is
 */
@ConfigurationProperties("scriptorium.gateway.account")
public record AccountProperties(
    @DefaultValue("1h") Duration passwordIdleTimeout,
    @DefaultValue("1h") Duration keyIdleTimeout,
    @DefaultValue("ACCEPTED") KeyAsToken keyAsToken,
    @DefaultValue LoginLimits login,
    @DefaultValue Remembering remembering) {

  /** Whether an API key counts as a token. */
  public enum KeyAsToken {
    ACCEPTED,
    REFUSED
  }

  /**
   * @param failures wrong passwords for one user name from one address before both together are
   *     blocked
   * @param window the number of failures is counted over this time
   * @param countedPairs maximum number of pairs of name and address that are counted
   * @param concurrentHashes passwords checked at the same time; zero: half of the processors
   * @param hashWait longest wait for a turn
   */
  public record LoginLimits(
      @DefaultValue("10") int failures,
      @DefaultValue("5m") Duration window,
      @DefaultValue("20000") int countedPairs,
      @DefaultValue("0") int concurrentHashes,
      @DefaultValue("10s") Duration hashWait) {}

  /**
   * @param duration for so long the answer to who is calling holds, also after another process has
   *     changed it; zero: every request asks the database
   * @param callers most tokens remembered
   */
  public record Remembering(
      @DefaultValue("0s") Duration duration, @DefaultValue("10000") int callers) {}
}
