package dev.scriptorium.processor.domain.fact;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a job, alone or in an order. */
public sealed interface JobFact extends Fact {

  /** What can happen only to a job that exists. */
  sealed interface OfExistingJob extends JobFact {}

  /** What can happen to the work on a job. */
  sealed interface OfWork extends OfExistingJob {}

  /** What can happen to a task of a job. */
  sealed interface OfTask extends OfExistingJob {

    TaskKey task();
  }

  /**
   * It was created.
   *
   * @param phase the one it begins in: DRAFT, AWAITING_AUTHORIZATION or PENDING
   * @param fingerprint digest of the normalized request; null unless it carried an idempotency key
   */
  record Created(JobDetails details, JobPhase phase, @Nullable String fingerprint)
      implements JobFact {
    public Created {
      Objects.requireNonNull(details, "details");
      Objects.requireNonNull(phase, "phase");
    }
  }

  /** Its attributes became these. */
  record Changed(JobDetails details) implements OfExistingJob {
    public Changed {
      Objects.requireNonNull(details, "details");
    }
  }

  /** It was given to another account. */
  record Moved(UUID accountId) implements OfExistingJob {
    public Moved {
      Objects.requireNonNull(accountId, "accountId");
    }
  }

  /** The customer authorized the work. */
  record Authorized() implements OfExistingJob {}

  /**
   * Its order was placed, and with it the work authorized.
   *
   * @param number the number that the job got
   */
  record Ordered(String number) implements OfExistingJob {
    public Ordered {
      Objects.requireNonNull(number, "number");
    }
  }

  /** It got a recording, which has to be fetched or probed. */
  record MediaAdded(MediaSource source) implements OfExistingJob {
    public MediaAdded {
      Objects.requireNonNull(source, "source");
    }
  }

  /** Work was ordered. */
  record WorkOrdered(WorkOrder order) implements OfWork {
    public WorkOrdered {
      Objects.requireNonNull(order, "order");
    }
  }

  /** What was ordered, and waits for the authorization, became this. */
  record WorkChanged(WorkOrder order) implements OfWork {
    public WorkChanged {
      Objects.requireNonNull(order, "order");
    }
  }

  /** The ordered work began. */
  record Started(WorkOrder order) implements OfWork {
    public Started {
      Objects.requireNonNull(order, "order");
    }
  }

  /** A task was opened. */
  record TaskOpened(TaskKey task) implements OfTask {
    public TaskOpened {
      Objects.requireNonNull(task, "task");
    }
  }

  /**
   * A task was done.
   *
   * @param leaseId the attempt that did it
   * @param media what a probe found; null for every other step
   */
  record TaskCompleted(
      TaskKey task, UUID leaseId, List<TaskResult> results, @Nullable MediaProperties media)
      implements OfTask {
    public TaskCompleted {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(leaseId, "leaseId");
      results = results == null ? List.of() : List.copyOf(results);
    }

    /** Where a result is stored. */
    public Optional<StoredContent> result(ResultName name) {
      return results.stream()
          .filter(result -> result.name() == name)
          .map(TaskResult::content)
          .findFirst();
    }
  }

  /** A task failed. */
  record TaskFailed(TaskKey task, TaskFailure reason) implements OfTask {
    public TaskFailed {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** A task is not needed any more. */
  record TaskCanceled(TaskKey task) implements OfTask {
    public TaskCanceled {
      Objects.requireNonNull(task, "task");
    }
  }

  /** The work is done: the newest work product is the result. */
  record Completed() implements OfWork {}

  /** The work failed. */
  record Failed(TaskFailure reason) implements OfWork {
    public Failed {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The work began again after a failure. */
  record Retried() implements OfWork {}

  /** It was canceled. */
  record Canceled() implements OfExistingJob {}

  /** It was deleted permanently. */
  record Deleted() implements OfExistingJob {}
}
