package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.job.JobState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jobs of an order as they were added, deleted ones included. Immutable. */
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
   * @param jobs sorted by position
   */
  public static OrderedJobs of(Collection<OrderedJob> jobs) {
    SequencedMap<UUID, OrderedJob> map = new LinkedHashMap<>();
    jobs.forEach(job -> map.put(job.id(), job));
    return new OrderedJobs(map);
  }

  /** Every job, deleted ones included. */
  public Collection<OrderedJob> all() {
    return jobs.sequencedValues();
  }

  /** The jobs that their owner sees. */
  Stream<OrderedJob> existing() {
    return jobs.values().stream().filter(OrderedJob::exists);
  }

  /** The job, if its owner sees it. */
  Optional<OrderedJob> find(UUID id) {
    return Optional.ofNullable(jobs.get(id)).filter(OrderedJob::exists);
  }

  /** The decision about adding a job whose id is taken; empty if it is free. */
  Optional<Decision<OrderFact>> decideRepeat(OrderCommand.AddJob add) {
    return Optional.ofNullable(jobs.get(add.jobId()))
        .map(job -> job.state().decideRepeat(add.details(), add.fingerprint()))
        .map(decision -> decision.map(fact -> new OrderFact.OfJob(add.jobId(), fact)));
  }

  /** The same fact about each of the jobs that the owner sees. */
  List<OrderFact> eachExisting(JobFact fact) {
    return existing().<OrderFact>map(job -> new OrderFact.OfJob(job.id(), fact)).toList();
  }

  /** The jobs after something happened to one of them. */
  OrderedJobs evolve(OrderFact.OfJob ofJob, Instant at) {
    return with(
        switch (ofJob.fact()) {
          case JobFact.Created created ->
              new OrderedJob(ofJob.jobId(), nextPosition(), null, JobState.created(created, at));
          case JobFact.OfExistingJob fact -> get(ofJob).evolve(fact, at);
        });
  }

  private int nextPosition() {
    return jobs.isEmpty() ? 1 : jobs.lastEntry().getValue().position() + 1;
  }

  private OrderedJob get(OrderFact.OfJob ofJob) {
    OrderedJob job = jobs.get(ofJob.jobId());
    if (job == null) {
      throw new IllegalStateException(ofJob + " names a job that was never added");
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
