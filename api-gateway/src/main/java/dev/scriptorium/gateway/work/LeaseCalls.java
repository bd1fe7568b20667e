package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a worker ends a lease. Each call may be repeated and gives the same answer. */
final class LeaseCalls {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseCalls.class);

  private final HeldLeases leases;
  private final Reports reports;
  private final UnreportedResults unreported;
  private final WorkSweep sweep;
  private final Attempts attempts;
  private final TaskHints hints;

  LeaseCalls(
      HeldLeases leases,
      Reports reports,
      UnreportedResults unreported,
      WorkSweep sweep,
      Attempts attempts,
      TaskHints hints) {
    this.leases = leases;
    this.reports = reports;
    this.unreported = unreported;
    this.sweep = sweep;
    this.attempts = attempts;
    this.hints = hints;
  }

  /**
   * Reports that the work is done.
   *
   * @param lease finds the lease as it is now
   * @return {@code COMPLETED}, {@code SUPERSEDED}, or {@code REPORTED} while the outcome is unknown
   */
  LeaseState complete(Supplier<Lease> lease, WorkRequests.Done done) {
    Lease now = lease.get();
    if (now.state() == LeaseState.HELD) {
      requireAll(now, done);
      if (!leases.complete(now, now.kind() == TaskKind.PROBE_MEDIA ? done.media() : null)) {
        return complete(lease, done);
      }
    } else if (now.reported() != Lease.Reported.COMPLETED) {
      throw ended(now);
    }
    LeaseState state =
        now.state() == LeaseState.HELD || now.state() == LeaseState.REPORTED
            ? reports.send(now.id())
            : now.state();
    if (state == LeaseState.FAILED) {
      throw ended(lease.get());
    }
    return state;
  }

  private static void requireAll(Lease lease, WorkRequests.Done done) {
    Map<ResultName, String> stored =
        lease.results().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().sha256()));
    if (!stored.equals(done.results())) {
      throw new WorkFault(
          WorkFaultCode.RESULT_MISMATCH,
          "'results' does not name exactly what is stored, with its digests");
    }
    for (ResultName name : ResultName.of(lease.kind())) {
      StoredContent content = lease.results().get(name);
      if (content == null && ResultLimits.isRequired(name)) {
        throw new WorkFault(
            WorkFaultCode.RESULT_MISMATCH, "Result " + ResultLimits.word(name) + " is missing");
      }
    }
    MediaProperties media = done.media();
    if (lease.kind() == TaskKind.PROBE_MEDIA && media == null) {
      throw WorkFault.invalid("'media' is required");
    }
  }

  /** Ends an attempt that failed. */
  LeaseState fail(Supplier<Lease> lease, WorkRequests.Failure failure) {
    Lease now = lease.get();
    if (now.state() != LeaseState.HELD) {
      if (now.state() == LeaseState.FAILED || now.reported() == Lease.Reported.FAILED) {
        return LeaseState.FAILED;
      }
      throw ended(now);
    }
    Optional<EndedLease> ended =
        failure.isFinal()
            ? leases.giveUp(now.id(), failure.code(), failure.text())
            : leases.fail(now.id(), failure.code(), failure.text(), attempts.pauses());
    if (ended.isEmpty()) {
      return fail(lease, failure);
    }
    unreported.delete(List.of(ended.get()));
    sweep.soon(now.id());
    hints.taskMayBeOpen();
    return LeaseState.FAILED;
  }

  /** Gives a lease back. */
  void release(Supplier<Lease> lease) {
    Lease now = lease.get();
    if (now.state() == LeaseState.RELEASED) {
      return;
    }
    List<EndedLease> ended =
        now.state() == LeaseState.HELD ? leases.release(List.of(now.id())) : List.of();
    if (ended.isEmpty()) {
      throw ended(now);
    }
    unreported.delete(ended);
    hints.taskMayBeOpen();
  }

  /**
   * New leases as workers see them. One that the job's state has no use for fails: its task ends,
   * or is tried again after a pause.
   */
  List<WorkWire.LeaseBody> usable(List<Lease> granted, Assignments assignments) {
    List<WorkWire.LeaseBody> bodies = assignments.of(granted);
    Set<UUID> used =
        bodies.stream().map(WorkWire.LeaseBody::leaseId).collect(Collectors.toUnmodifiableSet());
    for (Lease lease : granted) {
      if (!used.contains(lease.id())) {
        LOG.warn("Task {} does not fit the state of its job {}", lease.taskId(), lease.jobId());
        leases.fail(
            lease.id(),
            TaskFailure.ENGINE_FAILED,
            "The task does not fit the state of its job",
            attempts.pauses());
      }
    }
    return bodies;
  }

  /** A lease that may be used. */
  static Lease requireHeld(Lease lease) {
    if (lease.state() != LeaseState.HELD) {
      throw ended(lease);
    }
    return lease;
  }

  private static WorkFault ended(Lease lease) {
    return new WorkFault(
        WorkFaultCode.LEASE_ENDED, "The lease " + lease.id() + " has ended: " + lease.state());
  }
}
