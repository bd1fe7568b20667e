package dev.scriptorium.processor.domain.decision;

import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.fact.Fact;
import java.util.List;
import java.util.function.Function;

/**
 * What a state answers to a command.
 *
 * @param <F> the facts that can follow
 */
public sealed interface Decision<F extends Fact> {

  /** It happens, and these are the facts, in order; at least one. */
  record Accepted<F extends Fact>(List<F> facts) implements Decision<F> {
    public Accepted {
      facts = List.copyOf(facts);
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("accepted without a fact");
      }
    }
  }

  /** Nothing has to happen. */
  record Ignored<F extends Fact>(String reason) implements Decision<F> {}

  /** It may not happen. */
  record Refused<F extends Fact>(Refusal refusal, String explanation) implements Decision<F> {}

  /** It happens, and this is the only fact. */
  static <F extends Fact> Decision<F> accepted(F fact) {
    return new Accepted<>(List.of(fact));
  }

  /** A change that leaves everything as it is. */
  static <F extends Fact> Decision<F> nothingToChange() {
    return new Ignored<>("Nothing changes");
  }

  /** The aggregate is not the job that the command is about. */
  static <F extends Fact> Decision<F> noSuchJob() {
    return new Refused<>(Refusal.NOT_FOUND, "There is no such job");
  }

  /** The aggregate is not the order that the command is about. */
  static <F extends Fact> Decision<F> noSuchOrder() {
    return new Refused<>(Refusal.NOT_FOUND, "There is no such order");
  }

  /** The same decision about something larger. */
  default <G extends Fact> Decision<G> map(Function<F, G> enclosing) {
    return switch (this) {
      case Accepted<F> accepted ->
          new Accepted<>(accepted.facts().stream().map(enclosing).toList());
      case Ignored<F> ignored -> new Ignored<>(ignored.reason());
      case Refused<F> refused -> new Refused<>(refused.refusal(), refused.explanation());
    };
  }
}
