package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who is kept from guessing passwords, and who is not kept out by it (docs/contract/cielo24.md, 2.2
 * and 13).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cielo24LockoutContract {

  private static final String WRONG = "guess";
  private static final String TOO_MANY = "Too many failed logins";
  private static final int FREE = 4;

  private Cielo24Session parent;
  private Cielo24Session own;
  private Cielo24Client here;
  private Cielo24Client elsewhere;

  abstract Target target();

  @BeforeAll
  void login() {
    parent = Cielo24Session.of(target());
    here = parent.client();
    elsewhere = new Cielo24Client(target().base(), "127.0.0.2");
  }

  @BeforeEach
  void account() {
    own = parent.child();
  }

  @Test
  void who_guesses_is_told_when_to_come_back() {
    Answer suspended = guessUntilSuspended(here);

    assertThat(Integer.parseInt(suspended.header("Retry-After"))).isPositive();
    assertThat(suspended.text("ErrorComment"))
        .endsWith("try again in " + suspended.header("Retry-After") + " s");
  }

  @Test
  void a_stranger_elsewhere_locks_nobody_out() {
    guessUntilSuspended(elsewhere);

    password(here, own.password()).hasStatus(200);
  }

  @Test
  void keys_and_tokens_work_whatever_failed_before() {
    String key = own.get("/api/account/generate_api_key").hasStatus(200).text("ApiKey");
    guessUntilSuspended(here);

    own.get("/api/account/verify_key").hasStatus(200);
    own.get("/api/account/verify_key", "api_token", own.token()).hasStatus(200);
    key(key).hasStatus(200);
    password(here, own.password()).hasStatus(200);
  }

  @Test
  void good_logins_in_between_make_the_bad_ones_forgotten() {
    for (int round = 0; round < 2; round++) {
      for (int attempt = 0; attempt < FREE; attempt++) {
        password(here, WRONG).isError("LOGIN_INVALID");
      }
      password(here, own.password()).hasStatus(200);
    }
  }

  /** As the suites of the Python, Ruby and PHP clients do in every run. */
  @Test
  void a_removed_key_in_place_of_the_password_does_not_count() {
    String key = own.get("/api/account/generate_api_key").hasStatus(200).text("ApiKey");
    own.get("/api/account/remove_api_key", "api_securekey", key).hasStatus(204);

    for (int run = 0; run < 12; run++) {
      password(here, key).isError("ACCOUNT_UNPRIVILEGED");
    }
    password(here, own.password()).hasStatus(200);
  }

  @Test
  void wrong_keys_do_not_count() {
    for (int attempt = 0; attempt < 120; attempt++) {
      key("0".repeat(32)).isError("ACCOUNT_UNPRIVILEGED");
      key("1").isError("LOGIN_INVALID");
    }
    password(here, own.password()).hasStatus(200);
  }

  /** On a slow machine the first delays may be over before the next guess. */
  private Answer guessUntilSuspended(Cielo24Client client) {
    for (int attempt = 0; attempt < 40; attempt++) {
      Answer answer = password(client, WRONG).isError("LOGIN_INVALID");
      if (answer.text("ErrorComment").contains(TOO_MANY)) {
        assertThat(attempt).isGreaterThan(FREE);
        return answer;
      }
    }
    throw new AssertionError("Guessing goes on and on");
  }

  private Answer password(Cielo24Client client, String password) {
    return client.recorded(
        "",
        "GET /api/account/login?v=1&"
            + Cielo24Client.encoded("username", own.username(), "password", password)
            + " HTTP/1.1");
  }

  private Answer key(String key) {
    return here.get("/api/account/login", "username", own.username(), "securekey", key);
  }
}
