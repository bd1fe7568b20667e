package dev.scriptorium.common.event;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKind;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the public may know it: no credentials, no signed URLs, no free text. Sequence,
 * time and owner are in the {@link EventEnvelope}.
 */
public sealed interface PublicEvent {

  /**
   * A job was created.
   *
   * @param orderId null for a job outside any order
   * @param targetLanguage null where nothing is to be translated
   */
  record JobCreated(
      UUID jobId,
      @Nullable UUID orderId,
      JobPhase phase,
      String sourceLanguage,
      @Nullable String targetLanguage)
      implements PublicEvent {
    public JobCreated {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(phase, "phase");
      Objects.requireNonNull(sourceLanguage, "sourceLanguage");
    }
  }

  /**
   * The customer authorized the work on a job.
   *
   * @param orderId null for a job outside any order
   */
  record JobAuthorized(UUID jobId, @Nullable UUID orderId) implements PublicEvent {
    public JobAuthorized {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /**
   * Attributes of a job changed; its view shows them.
   *
   * @param orderId null for a job outside any order
   */
  record JobChanged(UUID jobId, @Nullable UUID orderId) implements PublicEvent {
    public JobChanged {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /** A job's order was placed: the job waits for its translator. */
  record JobOrdered(UUID jobId, UUID orderId, String number) implements PublicEvent {
    public JobOrdered {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(orderId, "orderId");
      Objects.requireNonNull(number, "number");
    }
  }

  /**
   * A job was canceled.
   *
   * @param orderId null for a job outside any order
   */
  record JobCanceled(UUID jobId, @Nullable UUID orderId) implements PublicEvent {
    public JobCanceled {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /**
   * A job was deleted permanently.
   *
   * @param orderId null for a job outside any order
   */
  record JobDeleted(UUID jobId, @Nullable UUID orderId) implements PublicEvent {
    public JobDeleted {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /**
   * A job got a recording, which is not yet known to be one.
   *
   * @param orderId null for a job outside any order
   */
  record JobMediaAdded(UUID jobId, @Nullable UUID orderId, MediaOrigin origin)
      implements PublicEvent {
    public JobMediaAdded {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** Where a recording comes from. */
  enum MediaOrigin {
    UPLOAD,
    URL
  }

  /**
   * Work was ordered; {@link JobWorking} says that it has begun.
   *
   * @param orderId null for a job outside any order
   */
  record JobWorkOrdered(
      UUID jobId, @Nullable UUID orderId, Fidelity fidelity, Priority priority, String engine)
      implements PublicEvent {
    public JobWorkOrdered {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(fidelity, "fidelity");
      Objects.requireNonNull(priority, "priority");
      Objects.requireNonNull(engine, "engine");
    }
  }

  /**
   * The work on a job began, or began again after a failure.
   *
   * @param orderId null for a job outside any order
   */
  record JobWorking(UUID jobId, @Nullable UUID orderId) implements PublicEvent {
    public JobWorking {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /**
   * The result of a job is there.
   *
   * @param orderId null for a job outside any order
   */
  record JobCompleted(UUID jobId, @Nullable UUID orderId) implements PublicEvent {
    public JobCompleted {
      Objects.requireNonNull(jobId, "jobId");
    }
  }

  /**
   * The work on a job failed.
   *
   * @param orderId null for a job outside any order
   */
  record JobFailed(UUID jobId, @Nullable UUID orderId, TaskFailure reason) implements PublicEvent {
    public JobFailed {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A task can be taken.
   *
   * @param orderId null for a job outside any order
   */
  record TaskOpened(UUID taskId, UUID jobId, @Nullable UUID orderId, TaskKind kind)
      implements PublicEvent {
    public TaskOpened {
      Objects.requireNonNull(taskId, "taskId");
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * A task can no longer be taken.
   *
   * @param orderId null for a job outside any order
   * @param reason why it failed; null unless it did
   */
  record TaskEnded(
      UUID taskId,
      UUID jobId,
      @Nullable UUID orderId,
      TaskKind kind,
      TaskEnd end,
      @Nullable TaskFailure reason)
      implements PublicEvent {
    public TaskEnded {
      Objects.requireNonNull(taskId, "taskId");
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(end, "end");
    }
  }

  /** How a task ended. */
  enum TaskEnd {
    COMPLETED,
    FAILED,
    CANCELED
  }

  /** An order was created. */
  record OrderCreated(UUID orderId) implements PublicEvent {
    public OrderCreated {
      Objects.requireNonNull(orderId, "orderId");
    }
  }

  /** Attributes of an order changed; its view shows them. */
  record OrderChanged(UUID orderId) implements PublicEvent {
    public OrderChanged {
      Objects.requireNonNull(orderId, "orderId");
    }
  }

  /** An order was placed: it is binding. */
  record OrderPlaced(UUID orderId, String number) implements PublicEvent {
    public OrderPlaced {
      Objects.requireNonNull(orderId, "orderId");
      Objects.requireNonNull(number, "number");
    }
  }

  /** An order was canceled. */
  record OrderCanceled(UUID orderId) implements PublicEvent {
    public OrderCanceled {
      Objects.requireNonNull(orderId, "orderId");
    }
  }

  /** An order was deleted permanently, and its jobs with it. */
  record OrderDeleted(UUID orderId) implements PublicEvent {
    public OrderDeleted {
      Objects.requireNonNull(orderId, "orderId");
    }
  }
}
