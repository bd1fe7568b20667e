package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.Preferences;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.gateway.view.JobView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A job in the dialect's format (docs/contract/cielo24.md, 6). Never null: unknown values are empty
 * strings for classic clients and omitted for generated ones.
 */
final class JobJson {

  private static final String UNKNOWN = "";
  private static final double MS_PER_SECOND = 1_000;

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
    JobDates of = JobDates.of(job.state());
    json.writeStartObject();
    json.writeStringProperty("Username", job.username());
    classic(job, json);
    json.writeStringProperty("CreationTime", dates.format(job.createdAt()));
    json.writeStringProperty("StartTime", text(of.start()));
    json.writeStringProperty("CompletedTime", text(of.completed()));
    json.writeEndObject();
  }

  private void classic(JobView job, JsonGenerator json) {
    JobSnapshot state = job.state();
    CaptioningDetails details = state.details(CaptioningDetails.class);
    WorkOrder order = state.order();
    JobDates of = JobDates.of(state);
    json.writeStringProperty("JobId", Ids.hex(job.id()));
    json.writeStringProperty("JobName", details.name());
    Optional<Double> seconds = mediaSeconds(state);
    if (seconds.isPresent()) {
      json.writeNumberProperty("MediaLengthSeconds", seconds.get());
    } else {
      json.writeStringProperty("MediaLengthSeconds", UNKNOWN);
    }
    json.writeStringProperty("ExternalID", orUnknown(details.externalId()));
    json.writeStringProperty("ExternalId", orUnknown(details.externalId()));
    json.writeStringProperty("Priority", orUnknown(priority(state, Profile.CLASSIC)));
    json.writeStringProperty("Fidelity", orUnknown(fidelity(state, Profile.CLASSIC)));
    json.writeStringProperty("JobStatus", JobStatus.of(state).text());
    json.writeStringProperty("SourceLanguage", details.language());
    json.writeStringProperty("TargetLanguage", targetLanguage(details, order));
    json.writeStringProperty("CreationDate", dates.format(job.createdAt()));
    json.writeStringProperty("StartDate", text(of.start()));
    json.writeStringProperty("DueDate", text(of.due()));
    json.writeStringProperty("CompletedDate", text(of.completed()));
    json.writeStringProperty("ReturnDate", text(of.completed()));
    json.writeStringProperty("AuthorizationDate", text(state.authorizedAt()));
    json.writeStringProperty("JobDifficulty", "Unknown");
    returnTargets(order, json);
    JobOptionsJson.classic(order, json);
    json.writeArrayPropertyStart("Tasks");
    json.writeEndArray();
    turnaround(state).ifPresent(hours -> json.writeNumberProperty("TurnaroundTimeHours", hours));
  }

  private void openapi(JobView job, JsonGenerator json) {
    JobSnapshot state = job.state();
    CaptioningDetails details = state.details(CaptioningDetails.class);
    WorkOrder order = state.order();
    JobDates of = JobDates.of(state);
    json.writeStringProperty("JobId", Ids.hex(job.id()));
    json.writeStringProperty("JobName", details.name());
    mediaSeconds(state)
        .ifPresent(seconds -> json.writeNumberProperty("MediaLengthSeconds", seconds));
    optional("ExternalId", details.externalId(), json);
    optional("Priority", priority(state, Profile.OPENAPI), json);
    optional("Fidelity", fidelity(state, Profile.OPENAPI), json);
    json.writeStringProperty("JobStatus", JobStatus.of(state).text());
    json.writeStringProperty("SourceLanguage", details.language());
    json.writeStringProperty("TargetLanguage", targetLanguage(details, order));
    json.writeStringProperty("CreationDate", dates.format(job.createdAt()));
    optional("StartDate", of.start(), json);
    optional("DueDate", of.due(), json);
    optional("CompletedDate", of.completed(), json);
    optional("ReturnDate", of.completed(), json);
    optional("AuthorizationDate", state.authorizedAt(), json);
    json.writeStringProperty("JobDifficulty", "Unknown");
    returnTargets(order, json);
    JobOptionsJson.openapi(order, json);
  }

  private static Optional<Double> mediaSeconds(JobSnapshot state) {
    return state.media() instanceof Media.Ready ready
        ? Optional.of(ready.properties().durationMs() / MS_PER_SECOND)
        : Optional.empty();
  }

  private static String targetLanguage(CaptioningDetails details, @Nullable WorkOrder order) {
    return order == null || order.targetLanguage() == null
        ? details.language()
        : order.targetLanguage();
  }

  private static Preferences preferences(JobSnapshot state) {
    Preferences said = state.details(CaptioningDetails.class).preferences();
    return said == null ? Preferences.NONE : said;
  }

  private static @Nullable String priority(JobSnapshot state, Profile profile) {
    WorkOrder order = state.order();
    Priority priority = order == null ? preferences(state).priority() : order.priority();
    return priority == null ? null : WorkWords.text(priority, profile);
  }

  private static @Nullable String fidelity(JobSnapshot state, Profile profile) {
    WorkOrder order = state.order();
    Fidelity fidelity = order == null ? preferences(state).fidelity() : order.fidelity();
    return fidelity == null ? null : WorkWords.text(fidelity, profile);
  }

  private static Optional<Integer> turnaround(JobSnapshot state) {
    WorkOrder order = state.order();
    return order == null
        ? Optional.ofNullable(preferences(state).turnaroundHours())
        : Optional.of(order.turnaroundHours());
  }

  /** Arrays of flat string maps: some clients read nothing else. */
  private static void returnTargets(@Nullable WorkOrder order, JsonGenerator json) {
    json.writeObjectPropertyStart("ReturnTargets");
    if (order != null && order.callbackUrl() != null) {
      json.writeArrayPropertyStart("url");
      json.writeStartObject();
      json.writeStringProperty("callback_url", order.callbackUrl());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void optional(String name, @Nullable Instant instant, JsonGenerator json) {
    optional(name, instant == null ? null : dates.format(instant), json);
  }

  private static void optional(String name, @Nullable String text, JsonGenerator json) {
    if (text != null) {
      json.writeStringProperty(name, text);
    }
  }

  private String text(@Nullable Instant instant) {
    return instant == null ? UNKNOWN : dates.format(instant);
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? UNKNOWN : text;
  }
}
