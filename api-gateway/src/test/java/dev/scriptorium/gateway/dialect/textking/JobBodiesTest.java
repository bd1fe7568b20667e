package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static dev.scriptorium.gateway.dialect.textking.RequestBodies.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobBodiesTest {

  private static final UUID TOPIC = UUID.fromString("49353ab0-fdbf-4e1c-a063-cdf4aad98782");
  private static final String REQUIRED =
      "'name':'x','source_language':'de','target_language':'en','quality':'translation'";

  private final JobBodies bodies = new JobBodies(RequestBodies.PROPERTIES);

  @Test
  void the_documented_create_is_read() {
    assertThat(
            bodies.readNew(
                body(
                    "{'name':'My new translation job DE -> EN','source_language':'de',"
                        + "'target_language':'en','quality':'translation-and-correction',"
                        + "'topic':'49353ab0-fdbf-4e1c-a063-cdf4aad98782',"
                        + "'briefing':'Some remarks for the translator','is_active':true}")))
        .isEqualTo(
            new TranslationDetails(
                "My new translation job DE -> EN",
                "de",
                "en",
                TranslationQuality.TRANSLATION_AND_CORRECTION,
                TOPIC,
                "Some remarks for the translator",
                Activity.ACTIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'topic':null,'briefing':null,'is_active':null",
        ",'topic':'','briefing':''",
        ",'state':'completed','words':'many'",
      })
  void what_is_not_given_gets_its_default(String rest) {
    assertThat(bodies.readNew(body("{" + REQUIRED + rest + "}")))
        .isEqualTo(
            new TranslationDetails(
                "x", "de", "en", TranslationQuality.TRANSLATION, null, null, Activity.ACTIVE));
  }

  @Test
  void the_clients_read_modify_write_is_read() {
    assertThat(
            bodies.readChange(body("{" + REQUIRED + ",'topic':'','briefing':'','is_active':true}")))
        .isEqualTo(
            new TranslationChanges(
                "x",
                "de",
                "en",
                TranslationQuality.TRANSLATION,
                null,
                null,
                Activity.ACTIVE,
                Set.of(OptionalText.SUBJECT_AREA, OptionalText.BRIEFING)));
  }

  @Test
  void a_change_of_some_leaves_the_others_alone() {
    assertThat(bodies.readChange(body("{'topic':'" + TOPIC + "','briefing':'b','name':null}")))
        .isEqualTo(new TranslationChanges(null, null, null, null, TOPIC, "b", null, Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "source_language", "target_language", "quality"})
  void required_attributes_are_required(String field) {
    String without = REQUIRED.replaceAll("'" + field + "':'[^']*',?", "").replaceAll(",$", "");
    assertFault(() -> bodies.readNew(body("{" + without + "}")), FaultCode.MISSING_FIELD, field);
    assertFault(
        () ->
            bodies.readNew(
                body(
                    REQUIRED
                            .replaceAll("^", "{")
                            .replaceAll("'" + field + "':'[^']*'", "'" + field + "':null")
                        + "}")),
        FaultCode.MISSING_FIELD,
        field);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "name, ''",
        "source_language, 'xx'",
        "target_language, ''",
        "quality, 'excellent'",
        "quality, ''",
        "quality, 'Translation'",
        "quality, 3",
        "topic, 'general'",
        "topic, 7",
        "briefing, 7",
        "is_active, 'true'",
        "is_active, 1",
        "is_active, ''",
      })
  void wrong_values_are_invalid(String field, String value) {
    assertFault(
        () -> bodies.readChange(body("{'" + field + "':" + value + "}")),
        FaultCode.INVALID_FIELD,
        field);
  }
}
