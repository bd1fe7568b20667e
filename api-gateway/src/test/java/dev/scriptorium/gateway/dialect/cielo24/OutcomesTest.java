package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesTest {

  private static final UUID ID = UUID.randomUUID();

  @Test
  void what_took_effect_has_a_version() {
    assertThat(Outcomes.version(new Outcome.Accepted(ID, ID, 2))).isEqualTo(2);
    assertThat(Outcomes.version(new Outcome.Ignored(ID, ID, 3, "again"))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, ITEM_NOT_FOUND",
    "WRONG_STATE, INVALID_QUERY",
    "DUPLICATE_EXTERNAL_ID, INVALID_QUERY",
    "IDEMPOTENCY_KEY_REUSED, INVALID_QUERY"
  })
  void refusals_have_their_error(Refusal refusal, ErrorType type) {
    assertThatThrownBy(() -> Outcomes.version(new Outcome.Refused(ID, ID, refusal, "")))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.type()).isEqualTo(type);
              assertThat(e.status()).isEqualTo(400);
            });
  }

  @ParameterizedTest
  @EnumSource
  void no_refusal_is_without_error(Refusal refusal) {
    assertThatThrownBy(() -> Outcomes.version(new Outcome.Refused(ID, ID, refusal, "")))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void a_fault_is_the_request_s() {
    assertThatThrownBy(() -> Outcomes.version(new Outcome.Faulted(ID, ID, "secret detail")))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.type()).isEqualTo(ErrorType.INVALID_QUERY);
              assertThat(e.comment()).doesNotContain("secret");
            });
  }
}
