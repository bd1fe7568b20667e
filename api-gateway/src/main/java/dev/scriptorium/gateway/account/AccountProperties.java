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
 * @param minPasswordLength least characters of a new password; older ones go on working
 * @param remembering how long it is remembered who a caller is
 */
@ConfigurationProperties("scriptorium.gateway.account")
public record AccountProperties(
    @DefaultValue("1h") Duration passwordIdleTimeout,
    @DefaultValue("1h") Duration keyIdleTimeout,
    @DefaultValue("ACCEPTED") KeyAsToken keyAsToken,
    @DefaultValue("8") int minPasswordLength,
    @DefaultValue LoginLimits login,
    @DefaultValue Remembering remembering) {

  /** Whether an API key counts as a token. */
  public enum KeyAsToken {
    ACCEPTED,
    REFUSED
  }

  /**
   * @param freeFailures wrong passwords for one user name from one address that have no consequence
   * @param firstDelay how long the next one makes both together wait; each further one twice as
   *     long
   * @param failures wrong passwords before both together are locked
   * @param lock how long a lock lasts; each wrong password after it locks again
   * @param window failures are forgotten after so long without one, not counting a lock
   * @param countedPairs maximum number of pairs of name and address that are counted
   * @param concurrentHashes passwords checked at the same time; zero: half of the processors
   * @param hashWait longest wait for a turn
   */
  public record LoginLimits(
      @DefaultValue("4") int freeFailures,
      @DefaultValue("1s") Duration firstDelay,
      @DefaultValue("10") int failures,
      @DefaultValue("5m") Duration lock,
      @DefaultValue("15m") Duration window,
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
