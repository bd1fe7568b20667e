package dev.scriptorium.gateway.account;

import dev.scriptorium.gateway.web.BusyException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens and closes sessions. */
public final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final int EXPIRED_PER_SWEEP = 1_000;

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final LoginAttempts attempts;
  private final LoginMeters meters;
  private final AccountProperties settings;
  private final RememberedCallers remembered;

  Sessions(
      JdbcClient jdbc,
      Passwords passwords,
      LoginAttempts attempts,
      LoginMeters meters,
      AccountProperties settings,
      RememberedCallers remembered) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.attempts = attempts;
    this.meters = meters;
    this.settings = settings;
    this.remembered = remembered;
  }

  /**
   * Opens another session. A valid key is accepted whatever failed before.
   *
   * @throws BusyException too many passwords are being checked; nothing happened
   */
  public Login login(Credentials credentials) {
    Login login = attempt(credentials);
    if (login instanceof Login.Opened) {
      attempts.succeeded(credentials.username(), credentials.address());
    }
    meters.count(login);
    return login;
  }

  private Login attempt(Credentials credentials) {
    Optional<UUID> byKey = byKey(credentials);
    if (byKey.isPresent()) {
      return open(byKey.get(), settings.keyIdleTimeout(), credentials.form());
    }
    return credentials.password() == null
        ? new Login.Rejected()
        : byPassword(credentials, credentials.password());
  }

  /** Closes the session; false if there was none (an API key is no session). */
  public boolean logout(String token) {
    int closed =
        jdbc.sql(
                """
                DELETE FROM session WHERE token_hash = ?
                  AND (idle_timeout IS NULL OR last_used_at > now() - idle_timeout)
                """)
            .param(TokenHash.of(token).bytes())
            .update();
    remembered.forget();
    return closed == 1;
  }

  /** Removes sessions that expired; a bounded number, never waiting for another gateway. */
  int sweep() {
    return jdbc.sql(
            """
            DELETE FROM session WHERE token_hash IN (
              SELECT token_hash FROM session WHERE last_used_at <= now() - idle_timeout
              LIMIT ? FOR UPDATE SKIP LOCKED)
            """)
        .param(EXPIRED_PER_SWEEP)
        .update();
  }

  private Optional<UUID> byKey(Credentials credentials) {
    if (credentials.key() == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            SELECT a.id FROM api_key k JOIN account a ON a.id = k.account_id
            WHERE k.key_hash = ? AND (a.username = ? OR a.name_key = ?) AND a.disabled_at IS NULL
            """)
        .param(TokenHash.of(credentials.key()).bytes())
        .param(credentials.username())
        .param(UsernameKey.of(credentials.username()))
        .query(UUID.class)
        .optional();
  }

  private Login byPassword(Credentials credentials, String password) {
    Duration wait = attempts.retryAfter(credentials.username(), credentials.address());
    if (wait.isPositive()) {
      return new Login.Suspended(wait);
    }
    Optional<Stored> stored = stored(credentials.username());
    return passwords.inTurn(() -> compared(credentials, password, stored));
  }

  /**
   * Counted while the turn is held: many guesses at once cannot all pass before the first fails.
   */
  private Login compared(Credentials credentials, String password, Optional<Stored> stored) {
    Duration wait = attempts.retryAfter(credentials.username(), credentials.address());
    if (wait.isPositive()) {
      return new Login.Suspended(wait);
    }
    if (passwords.compare(password, stored.map(Stored::hash).orElse(null))) {
      return stored
          .filter(Stored::enabled)
          .map(account -> open(account.id(), settings.passwordIdleTimeout(), credentials.form()))
          .orElseGet(Login.Rejected::new);
    }
    // Clients pass removed keys as passwords, again and again (docs/contract/cielo24.md, 13);
    // nobody
    // finds a password of 128 bits by guessing.
    if (!ApiKeys.hasFormat(password)) {
      failed(credentials, stored);
    }
    return new Login.Rejected();
  }

  private void failed(Credentials credentials, Optional<Stored> stored) {
    LoginAttempts.Wait wait = attempts.failed(credentials.username(), credentials.address());
    if (wait.duration().isZero()) {
      return;
    }
    // An unknown name may be a password in the wrong field: it is not logged
    String account =
        stored.isPresent() ? "account " + printable(credentials.username()) : "an unknown account";
    long seconds = Math.max(1, wait.duration().toSeconds());
    switch (wait.kind()) {
      case DELAY ->
          LOG.info(
              "Wrong passwords for {} from {}: the next one is checked in {} s",
              account,
              printable(credentials.address()),
              seconds);
      case LOCK ->
          LOG.warn(
              "Too many wrong passwords for {} from {}: locked for {} s",
              account,
              printable(credentials.address()),
              seconds);
    }
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private Optional<Stored> stored(String username) {
    return jdbc.sql(
            "SELECT id, password_hash, disabled_at IS NULL FROM account WHERE " + Accounts.NAMED)
        .param(username)
        .param(UsernameKey.of(username))
        .param(username)
        .query(
            (row, n) ->
                new Stored(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
        .optional();
  }

  private Login open(UUID accountId, Duration idleTimeout, LoginForm form) {
    String token = Tokens.fresh();
    jdbc.sql(
            """
            INSERT INTO session (token_hash, account_id, idle_timeout, login_form)
            VALUES (?, ?, make_interval(secs => ?::double precision), ?)
            """)
        .param(TokenHash.of(token).bytes())
        .param(accountId)
        .param(seconds(idleTimeout))
        .param(form.name())
        .update();
    return new Login.Opened(token);
  }

  private static @Nullable Double seconds(Duration timeout) {
    return timeout.isZero() ? null : timeout.toMillis() / 1000.0;
  }

  private record Stored(UUID id, String hash, boolean enabled) {}
}
