package dev.scriptorium.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.content.SignedAccess.Grant;
import dev.scriptorium.gateway.content.SignedAccess.Verb;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedAccessTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final byte[] OLD = new byte[32];
  private static final byte[] NEW = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private final SignedAccess access = new SignedAccess(Map.of("a", OLD), "a");
  private final Grant grant = new Grant(Verb.GET, Ids.fresh(), Ids.fresh(), NOON);
  private final String signed = access.sign(grant);

  @Test
  void what_was_signed_is_granted_until_its_end() {
    assertThat(access.verify(signed, Verb.GET, NOON.minusMillis(1))).contains(grant);
    assertThat(access.verify(signed, Verb.GET, NOON)).isEmpty();
  }

  @Test
  void another_verb_is_not_granted() {
    assertThat(access.verify(signed, Verb.PUT, NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  void every_character_counts() {
    for (int i = 0; i < signed.length(); i++) {
      char other = signed.charAt(i) == '0' ? '1' : '0';
      String tampered = signed.substring(0, i) + other + signed.substring(i + 1);
      assertThat(access.verify(tampered, Verb.GET, NOON.minusSeconds(1)))
          .as("character %d of %s", i, signed)
          .isEmpty();
    }
  }

  @Test
  void what_is_not_of_this_form_is_not_granted() {
    for (String text : new String[] {"", ".", "a.GET", "a....x", signed + "x", "x".repeat(5_000)}) {
      assertThat(access.verify(text, Verb.GET, NOON.minusSeconds(1))).as(text).isEmpty();
    }
  }

  @Test
  void keys_can_be_replaced() {
    SignedAccess both = new SignedAccess(Map.of("a", OLD, "b", NEW), "b");
    assertThat(both.verify(signed, Verb.GET, NOON.minusSeconds(1))).contains(grant);
    assertThat(access.verify(both.sign(grant), Verb.GET, NOON.minusSeconds(1))).isEmpty();
    SignedAccess replaced = new SignedAccess(Map.of("b", NEW), "b");
    assertThat(replaced.verify(signed, Verb.GET, NOON.minusSeconds(1))).isEmpty();
    assertThat(replaced.verify(both.sign(grant), Verb.GET, NOON.minusSeconds(1))).contains(grant);
  }

  @Test
  void a_signing_key_that_is_not_accepted_is_a_mistake() {
    assertThatThrownBy(() -> new SignedAccess(Map.of("a", OLD), "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
