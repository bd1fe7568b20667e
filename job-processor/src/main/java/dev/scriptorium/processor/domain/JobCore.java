package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a job knows.
 *
 * @param createFingerprint digest of the request that made it; null unless it carried an
 *     idempotency key
 */
record JobCore(CaptioningDetails details, Instant createdAt, @Nullable String createFingerprint) {

  /** A create that came for an id that is taken: the same once more, or something else. */
  Decision decideRepeat(JobCommand.Create create) {
    return Repeats.decide(createFingerprint, details, create.fingerprint(), create.details());
  }

  JobSnapshot snapshot(JobPhase phase, @Nullable Instant authorizedAt) {
    return new JobSnapshot(phase, details, createdAt, authorizedAt, createFingerprint);
  }
}
