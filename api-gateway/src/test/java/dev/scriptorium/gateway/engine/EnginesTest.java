package dev.scriptorium.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.People;
import dev.scriptorium.gateway.engine.EngineProperties.WithoutEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginesTest {

  @Test
  void the_first_rule_that_matches_counts() {
    Engines engines =
        engines(WithoutEngine.REFUSE, "en:PROFESSIONAL=human", "en=speech", "de=own-engine");
    assertThat(engines.choose("en", Fidelity.PROFESSIONAL)).contains("human");
    assertThat(engines.choose("en", Fidelity.MECHANICAL)).contains("speech");
    assertThat(engines.choose("EN-us", Fidelity.MECHANICAL)).contains("speech");
    assertThat(engines.choose("de", Fidelity.PREMIUM)).contains("own-engine");
    assertThat(engines.choose("enm", Fidelity.MECHANICAL)).isEmpty();
    assertThat(engines.choose("fr", Fidelity.MECHANICAL)).isEmpty();
  }

  @Test
  void a_rule_can_be_for_every_language() {
    assertThat(engines(WithoutEngine.REFUSE, "*=sandbox").choose("fr", Fidelity.PREMIUM))
        .contains("sandbox");
  }

  @Test
  void a_language_without_an_engine_can_wait_for_people() {
    assertThat(engines(WithoutEngine.HUMAN, "en=speech").choose("fr", Fidelity.MECHANICAL))
        .contains("human");
  }

  @Test
  void a_rule_that_cannot_be_read_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engines(WithoutEngine.REFUSE, "english"))
        .withMessageContaining("english");
  }

  private static Engines engines(WithoutEngine withoutEngine, String... rules) {
    return new Engines(new EngineProperties(List.of(rules), People.NONE, withoutEngine));
  }
}
