package dev.scriptorium.common.outcome;

import java.util.Objects;
import java.util.UUID;

/** The result of a command: a record of the reply topic, keyed by the command's id. */
public sealed interface Outcome {

  UUID commandId();

  UUID rootId();

  /**
   * It took effect, and the effect is committed.
   *
   * @param version the root's version after it: the sequence of its newest event
   */
  record Accepted(UUID commandId, UUID rootId, long version) implements Outcome {
    public Accepted {
      Objects.requireNonNull(commandId, "commandId");
      Objects.requireNonNull(rootId, "rootId");
    }
  }

  /**
   * Nothing had to change, for instance because the command came before; the root is as the sender
   * wanted it.
   *
   * @param version the root's version
   */
  record Ignored(UUID commandId, UUID rootId, long version, String reason) implements Outcome {
    public Ignored {
      Objects.requireNonNull(commandId, "commandId");
      Objects.requireNonNull(rootId, "rootId");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** It may not happen; nothing changed. */
  record Refused(UUID commandId, UUID rootId, Refusal refusal, String explanation)
      implements Outcome {
    public Refused {
      Objects.requireNonNull(commandId, "commandId");
      Objects.requireNonNull(rootId, "rootId");
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(explanation, "explanation");
    }
  }

  /** It could not be processed and is a dead letter; nothing changed. */
  record Faulted(UUID commandId, UUID rootId, String explanation) implements Outcome {
    public Faulted {
      Objects.requireNonNull(commandId, "commandId");
      Objects.requireNonNull(rootId, "rootId");
      Objects.requireNonNull(explanation, "explanation");
    }
  }
}
