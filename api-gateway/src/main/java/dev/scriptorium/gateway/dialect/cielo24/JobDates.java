package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.WorkSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dates of the work on a job (docs/contract/cielo24.md, 4.4); null where it has none yet. */
record JobDates(@Nullable Instant start, @Nullable Instant due, @Nullable Instant completed) {

  static JobDates of(JobSnapshot job) {
    WorkSnapshot work = job.work();
    if (work == null) {
      return new JobDates(null, null, null);
    }
    return new JobDates(
        work.startedAt(),
        work.order().dueAt(work.startedAt()),
        job.phase() == JobPhase.COMPLETE ? work.endedAt() : null);
  }
}
