package dev.scriptorium.processor.domain.decision;

/**
 * What a state cannot know by itself but needs to decide.
 *
 * @param externalId whether the external id that a create wants for itself alone is still free
 */
public record DecisionContext(Availability externalId) {

  /** No claim is wanted. */
  public static final DecisionContext WITHOUT_CLAIM = new DecisionContext(Availability.FREE);

  /** Whether a claim was won or lost. */
  public enum Availability {
    FREE,
    TAKEN
  }
}
