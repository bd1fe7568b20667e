package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.Committed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the command loop measures. */
final class LoopMeters {

  private final Timer transactions;
  private final DistributionSummary batchSizes;
  private final Counter events;
  private final Counter deadLetters;
  private final Counter unpublishable;
  private final Counter lost;

  LoopMeters(MeterRegistry registry, LogStatus status) {
    this.transactions = registry.timer("scriptorium.processor.transaction");
    this.batchSizes = registry.summary("scriptorium.processor.batch.size");
    this.events = registry.counter("scriptorium.processor.events");
    this.deadLetters = registry.counter("scriptorium.processor.dead.letters");
    this.unpublishable = registry.counter("scriptorium.processor.events.unpublishable");
    this.lost = registry.counter("scriptorium.processor.partitions.lost");
    registry.gauge(
        "scriptorium.processor.partitions.stopped", status, s -> s.state().stopped().size());
    TimeGauge.builder(
            "scriptorium.processor.loop.silence",
            status,
            TimeUnit.MILLISECONDS,
            s -> s.sinceTurn().duration().toMillis())
        .description("Time since the command loop last came round")
        .register(registry);
    registry.gauge("scriptorium.processor.partitions.owned", status, s -> s.state().owned().size());
  }

  void countUnpublishable() {
    unpublishable.increment();
  }

  void countLost() {
    lost.increment();
  }

  Committed time(CommandBatch batch, Supplier<Committed> work) {
    batchSizes.record(batch.entries().size());
    return transactions.record(work);
  }

  void count(Committed committed) {
    events.increment(committed.entries().size());
    deadLetters.increment(committed.deadLetters().size());
  }
}
