package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.gateway.view.JobView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A job in the dialect's format (docs/contract/cielo24.md, 6). Never null: unknown values are empty
 * strings for classic clients and omitted for generated ones.
 */
final class JobJson {

  private static final String UNKNOWN = "";

  private final Dates dates;

  JobJson(Dates dates) {
    this.dates = dates;
  }

  /** Job Info (docs/contract/cielo24.md, 6.1). */
  void write(JobView job, Profile profile, JsonGenerator json) {
    json.writeStartObject();
    switch (profile) {
      case CLASSIC -> classic(job, json);
      case OPENAPI -> openapi(job, json);
    }
    json.writeEndObject();
  }

  /** An element of a job list (docs/contract/cielo24.md, 6.2); the same for every client. */
  void writeListed(JobView job, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("Username", job.username());
    classic(job, json);
    json.writeStringProperty("CreationTime", dates.format(job.createdAt()));
    json.writeStringProperty("StartTime", UNKNOWN);
    json.writeStringProperty("CompletedTime", UNKNOWN);
    json.writeEndObject();
  }

  private void classic(JobView job, JsonGenerator json) {
    JobSnapshot state = job.state();
    CaptioningDetails details = state.details(CaptioningDetails.class);
    json.writeStringProperty("JobId", Ids.hex(job.id()));
    json.writeStringProperty("JobName", details.name());
    json.writeStringProperty("MediaLengthSeconds", UNKNOWN);
    json.writeStringProperty("ExternalID", orUnknown(details.externalId()));
    json.writeStringProperty("ExternalId", orUnknown(details.externalId()));
    json.writeStringProperty("Priority", UNKNOWN);
    json.writeStringProperty("Fidelity", UNKNOWN);
    json.writeStringProperty("JobStatus", JobStatus.of(state.phase()).text());
    json.writeStringProperty("SourceLanguage", details.language());
    json.writeStringProperty("TargetLanguage", details.language());
    json.writeStringProperty("CreationDate", dates.format(job.createdAt()));
    json.writeStringProperty("StartDate", UNKNOWN);
    json.writeStringProperty("DueDate", UNKNOWN);
    json.writeStringProperty("CompletedDate", UNKNOWN);
    json.writeStringProperty("ReturnDate", UNKNOWN);
    Instant authorized = state.authorizedAt();
    json.writeStringProperty(
        "AuthorizationDate", authorized == null ? UNKNOWN : dates.format(authorized));
    json.writeStringProperty("JobDifficulty", "Unknown");
    emptyObject("ReturnTargets", json);
    emptyObject("Options", json);
    json.writeArrayPropertyStart("Tasks");
    json.writeEndArray();
  }

  private void openapi(JobView job, JsonGenerator json) {
    JobSnapshot state = job.state();
    CaptioningDetails details = state.details(CaptioningDetails.class);
    json.writeStringProperty("JobId", Ids.hex(job.id()));
    json.writeStringProperty("JobName", details.name());
    if (details.externalId() != null) {
      json.writeStringProperty("ExternalId", details.externalId());
    }
    json.writeStringProperty("JobStatus", JobStatus.of(state.phase()).text());
    json.writeStringProperty("SourceLanguage", details.language());
    json.writeStringProperty("TargetLanguage", details.language());
    json.writeStringProperty("CreationDate", dates.format(job.createdAt()));
    if (state.authorizedAt() != null) {
      json.writeStringProperty("AuthorizationDate", dates.format(state.authorizedAt()));
    }
    json.writeStringProperty("JobDifficulty", "Unknown");
    emptyObject("ReturnTargets", json);
    emptyObject("Options", json);
  }

  private static void emptyObject(String name, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeEndObject();
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? UNKNOWN : text;
  }
}
