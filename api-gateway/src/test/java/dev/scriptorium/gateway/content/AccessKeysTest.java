package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.content.SignedAccess.Grant;
import dev.scriptorium.gateway.content.SignedAccess.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessKeysTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final String SECRET = "A".repeat(43) + "=";
  private static final String FIRST = "B".repeat(42) + "A=";
  private static final String SECOND = "C".repeat(42) + "A=";

  private final Grant grant = new Grant(Verb.GET, Ids.fresh(), Ids.fresh(), NOON);

  @Test
  void the_first_key_signs_and_all_are_accepted() {
    String before = signed(List.of());
    String between = signed(List.of(FIRST, "secret-key"));
    String after = signed(List.of(SECOND, FIRST));

    assertThat(isAccepted(before, List.of("secret-key"))).isTrue();
    assertThat(isAccepted(before, List.of(FIRST, "secret-key"))).isTrue();
    assertThat(isAccepted(between, List.of(FIRST, "secret-key"))).isTrue();
    assertThat(isAccepted(between, List.of(SECOND, FIRST))).isTrue();
    assertThat(isAccepted(after, List.of(SECOND))).isTrue();
  }

  @Test
  void a_key_that_is_left_out_is_not_accepted() {
    assertThat(isAccepted(signed(List.of()), List.of(FIRST))).isFalse();
    assertThat(isAccepted(signed(List.of(FIRST)), List.of(SECOND, "secret-key"))).isFalse();
    assertThat(isAccepted(signed(List.of(FIRST)), List.of())).isFalse();
  }

  @Test
  void what_is_no_key_is_refused_without_being_shown() {
    for (String bad : List.of("QUJD", "not base64!", "")) {
      assertThatThrownBy(() -> AccessKeys.of(SECRET, List.of(FIRST, bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("signing-keys")
          .hasMessageNotContaining(bad.isEmpty() ? FIRST : bad)
          .hasNoCause();
    }
  }

  private String signed(List<String> keys) {
    return AccessKeys.of(SECRET, keys).sign(grant);
  }

  private boolean isAccepted(String text, List<String> keys) {
    return AccessKeys.of(SECRET, keys)
        .verify(text, Verb.GET, NOON.minusSeconds(1))
        .equals(Optional.of(grant));
  }
}
