package dev.scriptorium.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.gateway.TestDatabase;
import dev.scriptorium.gateway.account.AccountProperties.KeyAsToken;
import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import dev.scriptorium.gateway.account.AccountProperties.Remembering;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two gateways on one database: one makes changes, the other remembers for an hour what it is not
 * told to forget.
 */
class CallerChangesIT {

  private static final Remembering AN_HOUR = new Remembering(Duration.ofHours(1), 100);
  private static final LoginLimits LIMITS =
      new LoginLimits(3, 6, Duration.ofHours(1), 1, Duration.ofSeconds(20));
  private static final AccountProperties SETTINGS =
      new AccountProperties(
          Duration.ofHours(1), Duration.ZERO, KeyAsToken.ACCEPTED, LIMITS, AN_HOUR);

  private final JdbcTemplate template = TestDatabase.jdbc();
  private final JdbcClient jdbc = JdbcClient.create(template);
  private final RememberedCallers here = new RememberedCallers(AN_HOUR, Ticker.systemTicker());
  private final Passwords passwords = new Passwords(LIMITS);
  private final Accounts accounts = new Accounts(jdbc, passwords, here);
  private final ApiKeys keys =
      new ApiKeys(
          jdbc,
          TestDatabase.transactions(),
          accounts,
          new Seal(Base64.getEncoder().encodeToString(new byte[32])),
          here);
  private final Sessions sessions =
      new Sessions(jdbc, passwords, new LoginAttempts(LIMITS), SETTINGS, here);

  private final RememberedCallers there = new RememberedCallers(AN_HOUR, Ticker.systemTicker());
  private final CallerChanges changes = new CallerChanges(() -> connect("caller-changes"), there);
  private final Callers callers =
      new Callers(
          template, new CallerCheck(KeyAsToken.ACCEPTED, new SessionRefresh(template)), there);

  private final String name = "user-" + UUID.randomUUID();
  private String key;

  @BeforeEach
  void listening() {
    accounts.ensureRoot(name, "secret");
    key = keys.current(accounts.find(name).orElseThrow().id());
    changes.start();
    awaitRemembering();
  }

  @AfterEach
  void stop() {
    changes.close();
  }

  @Test
  void a_session_closed_here_is_closed_there() {
    String token = login();
    assertThat(callers.find(token)).isPresent();

    sessions.logout(token);

    await().untilAsserted(() -> assertThat(callers.find(token)).isEmpty());
  }

  @Test
  void a_key_removed_here_is_no_token_there() {
    assertThat(callers.find(key)).isPresent();

    keys.remove(key);

    await().untilAsserted(() -> assertThat(callers.find(key)).isEmpty());
  }

  @Test
  void a_logout_that_closes_nothing_tells_nobody() throws SQLException {
    String token = login();
    try (Connection listening = connect("listening");
        Statement statement = listening.createStatement()) {
      statement.execute("LISTEN caller_changes");
      sessions.logout("0".repeat(32));
      sessions.logout(token);

      template.execute("NOTIFY caller_changes, 'the end'");

      PGConnection session = listening.unwrap(PGConnection.class);
      List<String> told = new ArrayList<>();
      await()
          .until(
              () -> {
                for (PGNotification notification : session.getNotifications(100)) {
                  told.add(notification.getParameter());
                }
                return told.contains("the end");
              });
      assertThat(told).containsExactly("", "the end");
    }
  }

  @Test
  void a_setting_changed_here_holds_there() {
    String token = login();
    Caller before = callers.find(token).orElseThrow();
    assertThat(before.jobRules().authorization()).isEqualTo(Authorization.GRANTED);

    accounts.change(before.accountId(), new AccountSettings.Change.AuthorizationRequired(true));

    await()
        .untilAsserted(
            () ->
                assertThat(callers.find(token).orElseThrow().jobRules().authorization())
                    .isEqualTo(Authorization.REQUIRED));
  }

  @Test
  void a_lost_connection_makes_it_forget_until_there_is_another() {
    String token = login();
    assertThat(callers.find(token)).isPresent();
    closeUnheard(token);
    assertThat(callers.find(token)).isPresent();

    template.queryForList(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'caller-changes'");

    await().untilAsserted(() -> assertThat(callers.find(token)).isEmpty());
    awaitRemembering();
  }

  /** Until a caller is found that is not in the database any more. */
  private void awaitRemembering() {
    await()
        .until(
            () -> {
              String token = login();
              callers.find(token);
              closeUnheard(token);
              return callers.find(token).isPresent();
            });
  }

  /** A change that no trigger tells of. */
  private void closeUnheard(String token) {
    template.execute(
        "BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM session WHERE token_hash"
            + " = '\\x%s'; COMMIT"
                .formatted(HexFormat.of().formatHex(TokenHash.of(token).bytes())));
  }

  private static Connection connect(String applicationName) throws SQLException {
    return DriverManager.getConnection(
        TestDatabase.url() + "&ApplicationName=" + applicationName, "postgres", "postgres");
  }

  private String login() {
    Login login = sessions.login(new Credentials(name, null, key, "10.0.0.1"));
    return ((Login.Opened) login).token();
  }
}
