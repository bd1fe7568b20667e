package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.RepeatedCreate;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a job knows.
 *
 * @param createFingerprint digest of the request that created it; null unless it carried an
 *     idempotency key
 */
public record JobCore(
    JobDetails details, Instant createdAt, @Nullable String createFingerprint, Media media) {

  /** A new job: it has no recording. */
  static JobCore created(JobFact.Created fact, Instant at) {
    return new JobCore(fact.details(), at, fact.fingerprint(), new Media.None());
  }

  static JobCore of(JobSnapshot stored) {
    return new JobCore(
        stored.details(),
        stored.createdAt(),
        stored.createFingerprint(),
        stored.media() == null ? new Media.None() : stored.media());
  }

  /** Decides about a create for this job's id: a repeat of the same, or something else. */
  Decision<JobFact> decideRepeat(JobDetails newDetails, @Nullable String newFingerprint) {
    return RepeatedCreate.decide(createFingerprint, details, newFingerprint, newDetails);
  }

  JobCore with(JobDetails newDetails) {
    return new JobCore(newDetails, createdAt, createFingerprint, media);
  }

  JobCore with(Media newMedia) {
    return new JobCore(details, createdAt, createFingerprint, newMedia);
  }

  JobCore after(JobFact.MediaAdded added, Instant at) {
    return with(Recording.after(media, added, at));
  }

  JobCore after(JobFact.OfTask fact, Instant at) {
    return with(Recording.after(media, fact, at));
  }

  /** The task that the recording waits for. */
  Optional<OpenTask> mediaTask() {
    return Recording.openTask(media, details.sourceLanguage());
  }

  JobSnapshot snapshot(JobPhase phase, @Nullable Instant authorizedAt) {
    return snapshot(phase, authorizedAt, null, null);
  }

  JobSnapshot snapshot(
      JobPhase phase,
      @Nullable Instant authorizedAt,
      @Nullable WorkOrder ordered,
      @Nullable WorkSnapshot work) {
    return new JobSnapshot(
        phase,
        details,
        createdAt,
        authorizedAt,
        createFingerprint,
        media instanceof Media.None ? null : media,
        ordered,
        work);
  }
}
