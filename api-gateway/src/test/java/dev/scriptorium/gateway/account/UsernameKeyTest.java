package dev.scriptorium.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsernameKeyTest {

  @Test
  void spellings_that_look_alike_have_one_key() {
    for (List<String> alike :
        List.of(
            List.of(
                "ada", "Ada", "ADA", "\uff21da", "a\u200bda", "ad\u00ada", "\ufeffada", "\u0430da"),
            List.of("zoë", "zoe\u0308", "ZOË", "zo\u0451"),
            List.of("straße", "STRASSE", "strasse"),
            List.of("fi", "\ufb01"),
            List.of("scope", "\u0455\u0441\u043e\u0440\u0435"))) {
      assertThat(alike.stream().map(UsernameKey::of).distinct()).as("%s", alike).hasSize(1);
    }
  }

  @Test
  void names_that_only_resemble_each_other_have_keys_of_their_own() {
    assertThat(
            List.of("user1", "userl", "useri0", "modern", "rnodem", "rene", "rené", "a.b", "a-b")
                .stream()
                .map(UsernameKey::of)
                .distinct())
        .hasSize(9);
  }

  @Test
  void what_cannot_be_seen_has_an_empty_key() {
    assertThat(UsernameKey.of("\u200b\u2060\ufeff")).isEmpty();
  }
}
