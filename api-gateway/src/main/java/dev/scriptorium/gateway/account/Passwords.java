package dev.scriptorium.gateway.account;

import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import dev.scriptorium.gateway.web.BusyException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Slow hashes of passwords, a bounded number at a time: they must not use up the CPU. */
public final class Passwords {

  private static final String CURRENT = "pbkdf2@SpringSecurity_v5_8";

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          CURRENT, Map.of(CURRENT, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
  private final Semaphore turns;
  private final LoginLimits limits;
  private final int minimum;

  /**
   * Compared with if there is no account, so that this takes equally long. Computed in the
   * background: start-up need not wait for it.
   */
  private final CompletableFuture<String> nobody =
      CompletableFuture.supplyAsync(() -> encoder.encode(Tokens.fresh()));

  /**
   * @param minimum least characters of a new password
   */
  Passwords(LoginLimits limits, int minimum) {
    this.limits = limits;
    this.minimum = minimum;
    int concurrent = limits.concurrentHashes();
    this.turns =
        new Semaphore(
            concurrent > 0
                ? concurrent
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            true);
  }

  /** Whether a new password has enough characters. Older ones go on working. */
  public boolean isLongEnough(String password) {
    return password.codePointCount(0, password.length()) >= minimum;
  }

  /** Least characters of a new password. */
  public int minimum() {
    return minimum;
  }

  /**
   * @throws BusyException too many are being hashed
   */
  String hash(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  /**
   * @param hash null if there is no account; takes equally long and returns false
   * @throws BusyException too many are being hashed
   */
  boolean matches(String password, @Nullable String hash) {
    return inTurn(() -> compare(password, hash));
  }

  /** Must be called within {@link #inTurn}. */
  boolean compare(String password, @Nullable String hash) {
    return encoder.matches(password, hash == null ? nobody.join() : hash) && hash != null;
  }

  /** Runs work that hashes, when a slot is free. */
  <T> T inTurn(Supplier<T> work) {
    takeTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(limits.hashWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException("Too many logins at the same time; try again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("Interrupted while waiting to check a password");
    }
  }
}
