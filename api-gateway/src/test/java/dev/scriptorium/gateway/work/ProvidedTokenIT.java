package dev.scriptorium.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scriptorium.gateway.TestDatabase;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProvidedTokenIT {

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.jdbc());
  private final WorkConfiguration configuration = new WorkConfiguration();

  @Test
  void gateways_that_start_at_once_and_again_provide_the_same_token() {
    ProvidedTokenProperties settings =
        new ProvidedTokenProperties("of-the-settings-" + UUID.randomUUID());
    long before = tokens();
    CompletableFuture<?>[] starts =
        IntStream.range(0, 4)
            .mapToObj(
                n -> CompletableFuture.runAsync(() -> configuration.workerTokens(jdbc, settings)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(starts).join();

    WorkerToken token =
        configuration
            .workerTokens(jdbc, settings)
            .find(String.valueOf(settings.token()))
            .orElseThrow();
    assertThat(token.kinds()).isEmpty();
    assertThat(token.engines()).isEmpty();
    assertThat(token.accounts()).isEmpty();
    assertThat(tokens()).isEqualTo(before + 1);
  }

  @Test
  void without_the_setting_there_is_no_token() {
    long before = tokens();
    configuration.workerTokens(jdbc, new ProvidedTokenProperties(null));
    configuration.workerTokens(jdbc, new ProvidedTokenProperties(""));
    assertThat(tokens()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "31-characters-are-not-enough-00",
        "a space in a token 0123456789 0123456789"
      })
  void a_token_that_cannot_be_used_prevents_the_start_and_is_not_shown(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProvidedTokenProperties(token))
        .withMessageContaining("scriptorium.gateway.work.worker.token")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(token));
  }

  @Test
  void the_token_is_not_logged_with_the_settings() {
    String token = UUID.randomUUID().toString();
    assertThat(new ProvidedTokenProperties(token).toString()).doesNotContain(token);
  }

  private long tokens() {
    return jdbc.sql("SELECT count(*) FROM worker_token").query(Long.class).single();
  }
}
