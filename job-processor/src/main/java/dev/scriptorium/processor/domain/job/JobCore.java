package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.RepeatedCreate;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a job knows.
 *
 * @param createFingerprint digest of the request that created it; null unless it carried an
 *     idempotency key
 */
public record JobCore(JobDetails details, Instant createdAt, @Nullable String createFingerprint) {

  /** Decides about a create for this job's id: a repeat of the same, or something else. */
  Decision<JobFact> decideRepeat(JobDetails newDetails, @Nullable String newFingerprint) {
    return RepeatedCreate.decide(createFingerprint, details, newFingerprint, newDetails);
  }

  JobCore with(JobDetails newDetails) {
    return new JobCore(newDetails, createdAt, createFingerprint);
  }

  JobSnapshot snapshot(JobPhase phase, @Nullable Instant authorizedAt) {
    return new JobSnapshot(phase, details, createdAt, authorizedAt, createFingerprint);
  }
}
