package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.wire.WireTypes;
import dev.scriptorium.processor.domain.Fact;
import dev.scriptorium.processor.domain.JobFact;
import dev.scriptorium.processor.domain.OrderFact;
import java.nio.charset.StandardCharsets;

/** Facts as they stand in timeline rows. */
public final class FactCodec {

  /** Names of the facts: stored for good, so never renamed. */
  public static final WireTypes<Fact> TYPES =
      new WireTypes<Fact>("dev.scriptorium.fact.")
          .with("job.created.v1", JobFact.Created.class)
          .with("job.authorized.v1", JobFact.Authorized.class)
          .with("job.deleted.v1", JobFact.Deleted.class)
          .with("order.created.v1", OrderFact.Created.class)
          .with("order.changed.v1", OrderFact.Changed.class)
          .with("order.placed.v1", OrderFact.Started.class)
          .with("order.canceled.v1", OrderFact.Canceled.class)
          .with("order.deleted.v1", OrderFact.Deleted.class)
          .with("order.job-added.v1", OrderFact.JobAdded.class)
          .with("order.job-changed.v1", OrderFact.JobChanged.class)
          .with("order.job-started.v1", OrderFact.JobStarted.class)
          .with("order.job-canceled.v1", OrderFact.JobCanceled.class)
          .with("order.job-removed.v1", OrderFact.JobRemoved.class);

  private FactCodec() {}

  static String name(Fact fact) {
    return TYPES.textNameOf(fact);
  }

  static String json(Fact fact) {
    return new String(TYPES.write(fact), StandardCharsets.UTF_8);
  }

  static Fact read(String name, String json) {
    return TYPES.read(name, json.getBytes(StandardCharsets.UTF_8));
  }
}
