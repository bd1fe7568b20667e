package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.OrderedJobSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jobs of an order in the order of adding, removed ones included. Immutable. */
public final class OrderedJobs {

  private static final OrderedJobs NONE = new OrderedJobs(new LinkedHashMap<>());

  private final SequencedMap<UUID, OrderedJob> jobs;

  private OrderedJobs(SequencedMap<UUID, OrderedJob> jobs) {
    this.jobs = jobs;
  }

  /** No jobs. */
  public static OrderedJobs none() {
    return NONE;
  }

  /**
   * @param jobs in the order of their positions
   */
  public static OrderedJobs of(Collection<OrderedJob> jobs) {
    SequencedMap<UUID, OrderedJob> map = new LinkedHashMap<>();
    jobs.forEach(job -> map.put(job.id(), job));
    return new OrderedJobs(map);
  }

  /** Every job, removed ones included. */
  public Collection<OrderedJob> all() {
    return jobs.sequencedValues();
  }

  /** The jobs that their owner sees. */
  Stream<OrderedJob> present() {
    return jobs.values().stream().filter(OrderedJob::isThere);
  }

  /** The job, if its owner sees it. */
  @Nullable OrderedJob find(UUID id) {
    OrderedJob job = jobs.get(id);
    return job != null && job.isThere() ? job : null;
  }

  int nextPosition() {
    return jobs.isEmpty() ? 1 : jobs.lastEntry().getValue().position() + 1;
  }

  /** The answer to adding a job whose id is taken; null if it is free. */
  @Nullable Decision decideRepeat(OrderCommand.AddJob add) {
    OrderedJob job = jobs.get(add.jobId());
    if (job == null) {
      return null;
    }
    if (!job.isThere()) {
      return Repeats.deletedSince();
    }
    return Repeats.decide(
        job.state().createFingerprint(), job.state().details(), add.fingerprint(), add.details());
  }

  /** The jobs after something happened to one of them. */
  OrderedJobs evolve(OrderFact.OfJob fact, Instant at) {
    return switch (fact) {
      case OrderFact.JobAdded added ->
          with(
              new OrderedJob(
                  added.jobId(),
                  added.position(),
                  new OrderedJobSnapshot(
                      JobPhase.DRAFT, added.details(), null, at, added.fingerprint())));
      case OrderFact.JobChanged changed -> with(get(changed).with(changed.details()));
      case OrderFact.JobStarted started -> with(get(started).started(started.number()));
      case OrderFact.JobCanceled canceled -> with(get(canceled).with(JobPhase.CANCELED));
      case OrderFact.JobRemoved removed -> with(get(removed).removed());
    };
  }

  private OrderedJob get(OrderFact.OfJob fact) {
    OrderedJob job = jobs.get(fact.jobId());
    if (job == null) {
      throw new IllegalStateException(fact + " names a job that was never added");
    }
    return job;
  }

  private OrderedJobs with(OrderedJob job) {
    SequencedMap<UUID, OrderedJob> copy = new LinkedHashMap<>(jobs);
    copy.put(job.id(), job);
    return new OrderedJobs(copy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OrderedJobs that && Map.copyOf(jobs).equals(Map.copyOf(that.jobs));
  }

  @Override
  public int hashCode() {
    return jobs.hashCode();
  }

  @Override
  public String toString() {
    return jobs.values().toString();
  }
}
