package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.plan.CaptioningPlan;
import dev.scriptorium.common.task.Step;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work that has begun on a job: what was ordered, and what came of it so far.
 *
 * @param products oldest first
 */
public record Work(WorkOrder order, Instant startedAt, List<WorkProduct> products) {

  public Work {
    products = List.copyOf(products);
  }

  static Work of(WorkSnapshot stored) {
    return new Work(stored.order(), stored.startedAt(), stored.products());
  }

  /** When it is due. */
  Instant dueAt() {
    return order.dueAt(startedAt);
  }

  /** The step that comes next; empty if every one is done. */
  Optional<Step> next() {
    return CaptioningPlan.next(order, products);
  }

  /** The work after a step. */
  Work with(Step step, StoredContent elements, Instant at) {
    return with(CaptioningPlan.product(step), elements, at);
  }

  /** The work once the newest product is the result. */
  Work completed(Instant at) {
    return with(ProductName.FINAL, products.getLast().elements(), at);
  }

  /** A version is never that of an earlier product (rule 25). */
  private Work with(ProductName name, StoredContent elements, Instant at) {
    List<WorkProduct> all = new ArrayList<>(products);
    Instant version = at;
    if (!products.isEmpty()) {
      Instant next = products.getLast().version().plus(1, ChronoUnit.MICROS);
      version = next.isAfter(at) ? next : at;
    }
    all.add(new WorkProduct(name, version, elements));
    return new Work(order, startedAt, all);
  }

  /** The work as it is stored when it has ended. */
  WorkSnapshot ended(@Nullable Instant endedAt) {
    return new WorkSnapshot(order, startedAt, endedAt, null, null, products, null, null);
  }
}
