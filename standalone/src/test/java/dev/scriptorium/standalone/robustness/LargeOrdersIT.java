package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import dev.scriptorium.standalone.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch needs more jobs than a transaction may load. */
class LargeOrdersIT {

  private static final String LIMIT = "--scriptorium.processor.jobs-per-transaction=3";
  private static final int JOBS_EACH = 4;

  private TestEnvironment environment;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void a_batch_over_several_large_orders_is_applied_in_parts() {
    List<UUID> orders = Stream.generate(Ids::fresh).limit(5).toList();
    List<CommandEnvelope> filling = new ArrayList<>();
    for (UUID order : orders) {
      filling.add(
          Commands.of(
              order,
              new OrderCommand.CreateOrder(
                  new OrderDetails("order", null, null, null, null), null)));
      for (int n = 0; n < JOBS_EACH; n++) {
        filling.add(Commands.of(order, new OrderCommand.AddJob(Ids.fresh(), job(), null, 1_000)));
      }
    }
    RunningProcessor first = environment.startReady(LIMIT);
    environment.kafka().send(filling);
    await().atMost(Waiting.LIMIT).until(() -> facts("%") == orders.size() * (1 + JOBS_EACH));
    first.close();

    // All are in the log, and arrive in one batch
    environment.kafka().send(orders.stream().map(LargeOrdersIT::start).toList());
    environment.startReady(LIMIT);

    await().atMost(Waiting.LIMIT).until(() -> facts("%job.ordered%") == orders.size() * JOBS_EACH);
    environment.assertConsistent();
  }

  private long facts(String type) {
    return environment.database().count("SELECT count(*) FROM timeline WHERE type LIKE ?", type);
  }

  private static CommandEnvelope start(UUID order) {
    OrderChanges none = new OrderChanges(null, null, null, null, null, Set.of());
    return Commands.of(order, new OrderCommand.PlaceOrder(none, "EN2600001"));
  }

  private static TranslationDetails job() {
    return new TranslationDetails(
        "job", "en", "de", TranslationQuality.values()[0], null, "briefing", Activity.ACTIVE);
  }
}
