package dev.scriptorium.gateway.account;

/**
 * What an account holder can set.
 *
 * @param defaultJobNotes instructions for every job; may be empty
 * @param authorizationRequired whether new jobs wait for the customer's authorization
 * @param authorizationRequiredMechanical false: machine-only work is exempt
 */
public record AccountSettings(
    String defaultJobNotes,
    boolean authorizationRequired,
    boolean authorizationRequiredMechanical) {

  /** One setting and its new value. */
  public sealed interface Change {
    record DefaultJobNotes(String notes) implements Change {}

    record AuthorizationRequired(boolean required) implements Change {}

    record AuthorizationRequiredMechanical(boolean required) implements Change {}
  }
}
