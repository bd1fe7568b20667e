package dev.scriptorium.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.gateway.TestDatabase;
import dev.scriptorium.gateway.account.AccountProperties.KeyAsToken;
import dev.scriptorium.gateway.account.AccountProperties.LoginLimits;
import dev.scriptorium.gateway.account.AccountProperties.Remembering;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountIT {

  private static final LoginLimits LIMITS =
      new LoginLimits(
          3,
          Duration.ofSeconds(1),
          3,
          Duration.ofHours(1),
          Duration.ofHours(1),
          100,
          1,
          Duration.ofSeconds(20));
  private static final Remembering REMEMBERING = new Remembering(Duration.ofHours(1), 100);
  private static final AccountProperties SETTINGS =
      new AccountProperties(
          Duration.ofHours(1), Duration.ZERO, KeyAsToken.ACCEPTED, 6, LIMITS, REMEMBERING);

  private final JdbcTemplate template = TestDatabase.jdbc();
  private final JdbcClient jdbc = JdbcClient.create(template);
  private final Passwords passwords = new Passwords(LIMITS, 6);
  private final RememberedCallers remembered =
      new RememberedCallers(REMEMBERING, Ticker.systemTicker());
  private final Accounts accounts = new Accounts(jdbc, passwords, remembered);
  private final ApiKeys keys =
      new ApiKeys(
          jdbc,
          TestDatabase.transactions(),
          accounts,
          new Seal(Base64.getEncoder().encodeToString(new byte[32])),
          remembered);
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Sessions sessions =
      new Sessions(
          jdbc,
          passwords,
          new LoginAttempts(LIMITS, Ticker.systemTicker()),
          new LoginMeters(meters),
          SETTINGS,
          remembered);
  private final Callers callers = callers(KeyAsToken.ACCEPTED, remembered);
  private final String name = "user-" + UUID.randomUUID();

  @BeforeEach
  void account() {
    accounts.ensureRoot(name, "secret");
  }

  @Test
  void a_password_opens_a_session_that_ends_with_its_logout() {
    String token = login("secret");

    assertThat(token).matches("[0-9a-f]{32}");
    assertThat(callers.find(token)).get().extracting(Caller::username).isEqualTo(name);
    assertThat(sessions.logout(token)).isTrue();
    assertThat(callers.find(token)).isEmpty();
    assertThat(sessions.logout(token)).isFalse();
  }

  @Test
  void many_who_ask_at_once_for_the_first_key_get_the_same() throws Exception {
    Set<String> given = new HashSet<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> asking = Collections.nCopies(8, () -> keys.current(id()));
      for (Future<String> key : clients.invokeAll(asking)) {
        given.add(key.get());
      }
    }
    assertThat(given).hasSize(1);
  }

  @Test
  void keys_and_tokens_are_known_in_any_spelling_of_their_digits() {
    String token = login("secret");
    String dashed =
        UUID.fromString(token.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")).toString();

    assertThat(callers.find(token.toUpperCase(Locale.ROOT))).isPresent();
    assertThat(callers.find(dashed)).isPresent();
    assertThat(sessions.logout(dashed)).isTrue();
  }

  @Test
  void what_ends_or_changes_here_is_forgotten_here() {
    String token = login("secret");
    String key = keys.current(id());

    assertThat(callers.find(token)).get().extracting(rule()).isEqualTo(Authorization.GRANTED);
    accounts.change(id(), new AccountSettings.Change.AuthorizationRequired(true));
    assertThat(callers.find(token)).get().extracting(rule()).isEqualTo(Authorization.REQUIRED);

    assertThat(callers.find(key)).isPresent();
    keys.remove(key);
    assertThat(callers.find(key)).isEmpty();

    assertThat(callers.find(token)).isPresent();
    sessions.logout(token);
    assertThat(callers.find(token)).isEmpty();
  }

  private static Function<Caller, Authorization> rule() {
    return caller -> caller.jobRules().authorization();
  }

  @Test
  void tokens_are_not_stored() {
    String token = login("secret");
    String key = keys.current(id());

    assertThat(
            jdbc.sql("SELECT encode(token_hash, 'escape') FROM session").query(String.class).list())
        .noneMatch(stored -> stored.contains(token));
    assertThat(jdbc.sql("SELECT encode(sealed, 'escape') FROM api_key").query(String.class).list())
        .noneMatch(stored -> stored.contains(key));
  }

  @Test
  void a_session_ends_when_it_was_idle_and_lives_on_when_it_was_used() {
    String idle = login("secret");
    String used = login("secret");
    age(idle, "61 minutes");
    age(used, "59 minutes");

    assertThat(callers.find(idle)).isEmpty();
    assertThat(callers.find(used)).isPresent();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql(
                                "SELECT last_used_at > now() - interval '1 minute' FROM session WHERE token_hash = ?")
                            .param(TokenHash.of(used).bytes())
                            .query(Boolean.class)
                            .single())
                    .isTrue());
    assertThat(sessions.sweep()).isPositive();
    assertThat(callers.find(used)).isPresent();
  }

  @Test
  void a_session_of_a_key_with_timeout_zero_does_not_expire() {
    String token = open(credentials(name, null, keys.current(id()), "10.0.0.1"));
    age(token, "400 days");

    assertThat(callers.find(token)).isPresent();
  }

  @Test
  void a_key_is_shown_again_and_works_as_a_token_if_allowed() {
    String key = keys.current(id());

    assertThat(keys.current(id())).isEqualTo(key);
    assertThat(callers.find(key)).isPresent();
    assertThat(
            callers(KeyAsToken.REFUSED, new RememberedCallers(REMEMBERING, Ticker.systemTicker()))
                .find(key))
        .isEmpty();
    String second = keys.add(id());
    assertThat(second).isNotEqualTo(key);
    assertThat(keys.owner(key)).get().extracting(Account::username).isEqualTo(name);
    assertThat(keys.remove(key)).isTrue();
    assertThat(keys.remove(key)).isFalse();
    assertThat(callers.find(key)).isEmpty();
    assertThat(callers.find(second)).isPresent();
  }

  @Test
  void after_too_many_wrong_passwords_the_name_has_to_wait_at_that_address() {
    String token = login("secret");
    fail(3, "10.0.0.1");

    assertThat(tryPassword("secret", "10.0.0.1"))
        .isInstanceOfSatisfying(
            Login.Suspended.class, suspended -> assertThat(suspended.retryAfter()).isPositive());
    assertThat(tryPassword("secret", "10.0.0.2")).isInstanceOf(Login.Opened.class);
    assertThat(tryPassword("secret", "10.0.0.1")).isInstanceOf(Login.Suspended.class);
    assertThat(callers.find(token)).isPresent();
    assertThat(logins("opened")).isEqualTo(2);
    assertThat(logins("rejected")).isEqualTo(3);
    assertThat(logins("suspended")).isEqualTo(2);
  }

  @Test
  void a_key_opens_a_session_whatever_failed_before_and_ends_the_wait() {
    String key = keys.current(id());
    fail(3, "10.0.0.1");

    assertThat(tryKey(key, "10.0.0.1")).isInstanceOf(Login.Opened.class);
    assertThat(tryPassword("secret", "10.0.0.1")).isInstanceOf(Login.Opened.class);
  }

  @Test
  void a_right_password_makes_the_wrong_ones_before_it_forgotten() {
    for (int round = 0; round < 3; round++) {
      fail(2, "10.0.0.1");
      assertThat(tryPassword("secret", "10.0.0.1")).isInstanceOf(Login.Opened.class);
    }
  }

  @Test
  void failures_under_other_names_do_not_count() {
    for (int n = 0; n < 4; n++) {
      for (int attempt = 0; attempt < 3; attempt++) {
        sessions.login(credentials("nobody-" + n, "wrong", null, "10.0.0.1"));
      }
    }

    assertThat(tryPassword("secret", "10.0.0.1")).isInstanceOf(Login.Opened.class);
  }

  @Test
  void a_key_in_place_of_a_password_and_wrong_keys_do_not_count() {
    for (int n = 0; n < 4; n++) {
      assertThat(tryPassword("0123456789abcdefABCDEF987654321" + n, "10.0.0.1"))
          .isInstanceOf(Login.Rejected.class);
      assertThat(tryKey("0".repeat(32), "10.0.0.1")).isInstanceOf(Login.Rejected.class);
      assertThat(tryKey("1", "10.0.0.1")).isInstanceOf(Login.Rejected.class);
    }

    assertThat(tryPassword("secret", "10.0.0.1")).isInstanceOf(Login.Opened.class);
  }

  @Test
  void the_root_account_is_made_once_by_two_gateways_and_gets_a_new_password() throws Exception {
    String shared = "root-" + UUID.randomUUID();
    List<Future<?>> both = new ArrayList<>();
    try (ExecutorService gateways = Executors.newVirtualThreadPerTaskExecutor()) {
      both.add(gateways.submit(() -> accounts.ensureRoot(shared, "the first")));
      both.add(gateways.submit(() -> accounts.ensureRoot(shared, "the first")));
    }
    for (Future<?> one : both) {
      one.get();
    }
    accounts.ensureRoot(shared, "second");

    assertThat(sessions.login(credentials(shared, "the first", null, "10.0.0.3")))
        .isInstanceOf(Login.Rejected.class);
    assertThat(sessions.login(credentials(shared, "second", null, "10.0.0.3")))
        .isInstanceOf(Login.Opened.class);
  }

  @Test
  void accounts_see_what_is_below_them_and_nothing_else() {
    UUID child = accounts.create(child(name + "-child", id())).orElseThrow();
    accounts.create(child(name + "-grandchild", child)).orElseThrow();
    Caller root = callers.find(login("secret")).orElseThrow();
    Caller middle =
        callers.find(open(credentials(name + "-child", "pass", null, "10.0.0.4"))).orElseThrow();

    assertThat(accounts.find(name + "-grandchild").orElseThrow().isWithin(root)).isTrue();
    assertThat(accounts.find(name + "-grandchild").orElseThrow().isWithin(middle)).isTrue();
    assertThat(accounts.find(name).orElseThrow().isWithin(middle)).isFalse();
    assertThat(accounts.family(id())).hasSize(3).contains(child);
    assertThat(accounts.create(child(name + "-child", id()))).isEmpty();
  }

  @Test
  void settings_are_kept() {
    accounts.change(id(), new AccountSettings.Change.DefaultJobNotes("Be kind"));
    accounts.change(id(), new AccountSettings.Change.AuthorizationRequired(true));
    accounts.change(id(), new AccountSettings.Change.AuthorizationRequiredMechanical(false));

    assertThat(accounts.settings(id())).isEqualTo(new AccountSettings("Be kind", true, false));
  }

  private Callers callers(KeyAsToken keyAsToken, RememberedCallers rememberedCallers) {
    return new Callers(
        template, new CallerCheck(keyAsToken, new SessionRefresh(template)), rememberedCallers);
  }

  private void fail(int times, String address) {
    for (int n = 0; n < times; n++) {
      assertThat(tryPassword("wrong", address)).isInstanceOf(Login.Rejected.class);
    }
  }

  @Test
  void names_that_look_alike_are_one_account() {
    String unique = UUID.randomUUID().toString();
    accounts.ensureRoot("René-" + unique, "secret");
    UUID id = accounts.find("René-" + unique).orElseThrow().id();

    for (String spelling :
        List.of(
            "rené-" + unique,
            "RENE\u0301-" + unique.toUpperCase(Locale.ROOT),
            "Ren\u200bé-" + unique,
            "R\u0435né-" + unique)) {
      assertThat(accounts.find(spelling)).get().extracting(Account::id).isEqualTo(id);
      assertThat(
              sessions.login(
                  new Credentials(spelling, "secret", null, "10.0.0.9", LoginForm.PARAMETERS)))
          .isInstanceOf(Login.Opened.class);
      assertThat(accounts.create(new NewAccount(spelling, "another", id, "", "", ""))).isEmpty();
      accounts.ensureRoot(spelling, "secret");
    }
    assertThat(accounts.family(id)).containsExactly(id);
    assertThat(accounts.find("rene-" + unique)).isEmpty();
  }

  @Test
  void another_spelling_of_the_name_gives_no_further_guesses() {
    for (int n = 0; n < LIMITS.failures(); n++) {
      assertThat(tryPassword("wrong", "10.0.0.1")).isInstanceOf(Login.Rejected.class);
    }

    Credentials shouted =
        new Credentials(
            name.toUpperCase(Locale.ROOT), "secret", null, "10.0.0.1", LoginForm.PARAMETERS);
    assertThat(sessions.login(shouted)).isInstanceOf(Login.Suspended.class);
  }

  @Test
  void older_names_that_look_alike_go_on_working_by_their_exact_spelling() {
    String older = "ann-" + UUID.randomUUID();
    String newer = older.toUpperCase(Locale.ROOT);
    UUID first = insertWithoutKey(older, "2026-01-01");
    UUID second = insertWithoutKey(newer, "2026-01-02");
    assertThat(accounts.find(older)).get().extracting(Account::id).isEqualTo(first);

    accounts.fillKeys();

    assertThat(accounts.find(older)).get().extracting(Account::id).isEqualTo(first);
    assertThat(accounts.find(newer)).get().extracting(Account::id).isEqualTo(second);
    assertThat(accounts.find(older.replace('a', 'A')))
        .get()
        .extracting(Account::id)
        .isEqualTo(first);
  }

  @Test
  void a_short_password_is_refused_at_start_up_unless_it_has_been_there_before() {
    assertThatThrownBy(() -> accounts.ensureRoot("new-" + name, "short"))
        .isInstanceOf(ShortPasswordException.class)
        .hasMessageContaining("at least 6 characters");
    assertThat(accounts.find("new-" + name)).isEmpty();

    template.update(
        "UPDATE account SET password_hash = ? WHERE username = ?", passwords.hash("old"), name);
    accounts.ensureRoot(name, "old");
    assertThat(tryPassword("old", "10.0.0.1")).isInstanceOf(Login.Opened.class);
    assertThatThrownBy(() -> accounts.ensureRoot(name, "short"))
        .isInstanceOf(ShortPasswordException.class);
  }

  private UUID insertWithoutKey(String username, String since) {
    UUID id = UUID.randomUUID();
    template.update(
        """
        INSERT INTO account (id, username, password_hash, path, billing_address, created_at)
        VALUES (?, ?, 'none', ARRAY[?]::uuid[], ?, ?::timestamptz)
        """,
        id,
        username,
        id,
        id,
        since);
    return id;
  }

  private Login tryPassword(String password, String address) {
    return sessions.login(credentials(name, password, null, address));
  }

  private Login tryKey(String key, String address) {
    return sessions.login(credentials(name, null, key, address));
  }

  private static Credentials credentials(
      String username, @Nullable String password, @Nullable String key, String address) {
    return new Credentials(username, password, key, address, LoginForm.PARAMETERS);
  }

  private double logins(String outcome) {
    return meters.get("scriptorium.gateway.logins").tag("outcome", outcome).counter().count();
  }

  private UUID id() {
    return accounts.find(name).orElseThrow().id();
  }

  private static NewAccount child(String username, UUID parent) {
    return new NewAccount(username, "pass", parent, "", "", "");
  }

  private String login(String password) {
    return open(credentials(name, password, null, "10.0.0.1"));
  }

  private String open(Credentials credentials) {
    return ((Login.Opened) sessions.login(credentials)).token();
  }

  private void age(String token, String interval) {
    jdbc.sql("UPDATE session SET last_used_at = now() - ?::interval WHERE token_hash = ?")
        .param(interval)
        .param(TokenHash.of(token).bytes())
        .update();
  }
}
