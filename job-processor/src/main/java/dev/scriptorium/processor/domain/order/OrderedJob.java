package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.job.Draft;
import dev.scriptorium.processor.domain.job.JobState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job and its place in an order.
 *
 * @param position 1 for the job that was added first
 * @param number the number it got when the order was placed; null before
 */
public record OrderedJob(UUID id, int position, @Nullable String number, JobState state) {

  /** Whether its owner still sees it. */
  boolean exists() {
    return state.phase() != JobPhase.DELETED;
  }

  /** The job while its order has not been placed. */
  Optional<Draft> draft() {
    return state instanceof Draft draft ? Optional.of(draft) : Optional.empty();
  }

  /** Whether it takes part when its order is placed. */
  boolean takesPart() {
    return draft().isPresent() && isActive(state.core().details());
  }

  private static boolean isActive(JobDetails details) {
    return switch (details) {
      case TranslationDetails translation -> translation.activity() == Activity.ACTIVE;
      case CaptioningDetails captioning -> true;
    };
  }

  OrderedJob evolve(JobFact.OfExistingJob fact, Instant at) {
    String numberNow = fact instanceof JobFact.Ordered ordered ? ordered.number() : number;
    return new OrderedJob(id, position, numberNow, state.evolve(fact, at));
  }
}
