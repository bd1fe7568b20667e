package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.gateway.view.JobView;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** See docs/contract/cielo24.md, 6.1, 6.2. */
class JobJsonTest {

  private static final Instant CREATED = Instant.parse("2014-08-27T14:00:06.472706Z");
  private final JsonMapper mapper = new JsonMapper();
  private final JobJson json = new JobJson(new Dates(ZoneOffset.UTC));

  @Test
  void a_classic_job_has_every_documented_key_and_no_null() {
    JsonNode info = render(out -> json.write(fresh(), Profile.CLASSIC, out));

    assertThat(info.propertyNames())
        .containsExactlyInAnyOrder(
            "JobId",
            "JobName",
            "MediaLengthSeconds",
            "ExternalID",
            "ExternalId",
            "Priority",
            "Fidelity",
            "JobStatus",
            "SourceLanguage",
            "TargetLanguage",
            "CreationDate",
            "StartDate",
            "DueDate",
            "CompletedDate",
            "ReturnDate",
            "AuthorizationDate",
            "JobDifficulty",
            "ReturnTargets",
            "Options",
            "Tasks");
    assertThat(info.get("JobId").asString()).isEqualTo("64bea283eff6475ea6596027a6ba0929");
    assertThat(info.get("JobStatus").asString()).isEqualTo("Pending");
    assertThat(info.get("CreationDate").asString()).isEqualTo("2014-08-27T14:00:06.472706");
    assertThat(info.get("AuthorizationDate").asString()).isEqualTo("2014-08-27T14:00:06.472706");
    assertThat(info.get("DueDate").asString()).isEmpty();
    assertThat(info.get("Tasks").isArray()).isTrue();
    assertThat(info.get("Options").isObject()).isTrue();
    assertThat(info.values()).noneMatch(JsonNode::isNull);
  }

  @Test
  void a_generated_client_gets_keys_of_its_schema_only() {
    JsonNode info = render(out -> json.write(fresh(), Profile.OPENAPI, out));

    assertThat(info.propertyNames())
        .isSubsetOf(
            "JobId",
            "JobName",
            "MediaLengthSeconds",
            "ExternalId",
            "Priority",
            "Fidelity",
            "JobStatus",
            "SourceLanguage",
            "TargetLanguage",
            "CreationDate",
            "StartDate",
            "DueDate",
            "CompletedDate",
            "ReturnDate",
            "AuthorizationDate",
            "JobDifficulty",
            "ReturnTargets",
            "Options");
    assertThat(info.has("Fidelity")).isFalse();
    assertThat(info.has("MediaLengthSeconds")).isFalse();
    assertThat(info.values()).noneMatch(JsonNode::isNull);
  }

  @Test
  void the_external_id_has_one_name_or_both() {
    JobView job = job(JobPhase.PENDING, "x-17", CREATED);

    JsonNode classic = render(out -> json.write(job, Profile.CLASSIC, out));
    JsonNode openapi = render(out -> json.write(job, Profile.OPENAPI, out));

    assertThat(classic.get("ExternalID").asString()).isEqualTo("x-17");
    assertThat(classic.get("ExternalId").asString()).isEqualTo("x-17");
    assertThat(openapi.get("ExternalId").asString()).isEqualTo("x-17");
  }

  @Test
  void a_job_that_waits_for_authorization_has_no_such_date() {
    JobView job = job(JobPhase.AWAITING_AUTHORIZATION, null, null);

    JsonNode classic = render(out -> json.write(job, Profile.CLASSIC, out));
    JsonNode openapi = render(out -> json.write(job, Profile.OPENAPI, out));

    assertThat(classic.get("JobStatus").asString()).isEqualTo("Authorizing");
    assertThat(classic.get("AuthorizationDate").asString()).isEmpty();
    assertThat(openapi.has("AuthorizationDate")).isFalse();
  }

  @Test
  void a_listed_job_has_what_the_old_ruby_client_needs_as_strings() {
    JsonNode listed = render(out -> json.writeListed(fresh(), out));

    for (String key :
        new String[] {
          "CreationDate",
          "CreationTime",
          "StartDate",
          "StartTime",
          "DueDate",
          "CompletedDate",
          "CompletedTime",
          "ReturnDate",
          "AuthorizationDate",
          "Username"
        }) {
      assertThat(listed.get(key).isString()).as(key).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_phase_has_one_of_the_six_words(JobPhase phase) {
    assertThat(JobStatus.of(phase).text())
        .isIn("Authorizing", "Pending", "In Process", "Complete", "Media Failure", "Reviewing");
  }

  private static JobView fresh() {
    return job(JobPhase.PENDING, null, CREATED);
  }

  private static JobView job(JobPhase phase, String externalId, Instant authorized) {
    return new JobView(
        UUID.fromString("64bea283-eff6-475e-a659-6027a6ba0929"),
        UUID.randomUUID(),
        "somebody",
        CREATED,
        new JobSnapshot(
            phase,
            new CaptioningDetails("name", "en", externalId, null, null, null),
            CREATED,
            authorized,
            null));
  }

  private JsonNode render(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = mapper.createGenerator(text)) {
      writing.accept(generator);
    }
    return mapper.readTree(text.toString());
  }
}
