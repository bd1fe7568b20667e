package dev.scriptorium.processor.domain;

/**
 * What a state cannot know by itself but needs to decide.
 *
 * @param externalId whether the external id of a create that wants to be the only one is still free
 */
public record Circumstances(Availability externalId) {

  /** Nothing scarce is asked for. */
  public static final Circumstances ORDINARY = new Circumstances(Availability.FREE);

  /** Whether something scarce was won or lost. */
  public enum Availability {
    FREE,
    TAKEN
  }
}
