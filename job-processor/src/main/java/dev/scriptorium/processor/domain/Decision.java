package dev.scriptorium.processor.domain;

import dev.scriptorium.common.outcome.Refusal;
import java.util.List;

/** What a state says to a command. */
public sealed interface Decision {

  /** It happens, and these are the facts, in order; at least one. */
  record Accepted(List<Fact> facts) implements Decision {
    public Accepted {
      facts = List.copyOf(facts);
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("accepted without a fact");
      }
    }

    static Accepted of(Fact... facts) {
      return new Accepted(List.of(facts));
    }
  }

  /** Nothing has to happen. */
  record Ignored(String reason) implements Decision {}

  /** It may not happen. */
  record Refused(Refusal refusal, String explanation) implements Decision {}
}
