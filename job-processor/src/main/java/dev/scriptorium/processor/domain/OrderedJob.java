package dev.scriptorium.processor.domain;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.OrderedJobSnapshot;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in an order: it has no life of its own before its order is started.
 *
 * @param position 1 for the job that was added first
 */
public record OrderedJob(UUID id, int position, OrderedJobSnapshot state) {

  /** Whether its owner still sees it. */
  boolean isThere() {
    return state.phase() != JobPhase.DELETED;
  }

  /** Whether it takes part when its order is started. */
  boolean takesPart() {
    return isThere() && state.details().activity() == Activity.ACTIVE;
  }

  OrderedJob with(TranslationDetails details) {
    return with(state.phase(), details, state.number());
  }

  OrderedJob with(JobPhase phase) {
    return with(phase, state.details(), state.number());
  }

  /**
   * What is left of it is for repeats of its create; what was written about it is in the timeline.
   */
  OrderedJob removed() {
    return with(JobPhase.DELETED, state.details().withoutBriefing(), state.number());
  }

  OrderedJob started(String number) {
    return with(JobPhase.PENDING, state.details(), number);
  }

  private OrderedJob with(JobPhase phase, TranslationDetails details, @Nullable String number) {
    return new OrderedJob(
        id,
        position,
        new OrderedJobSnapshot(
            phase, details, number, state.createdAt(), state.createFingerprint()));
  }
}
