package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.Priority;
import java.util.Map;
import java.util.Set;

/** Fidelities and priorities as clients write and read them (docs/contract/cielo24.md, 3). */
final class WorkWords {

  private static final Map<String, Fidelity> FIDELITIES =
      Map.of(
          "MECHANICAL", Fidelity.MECHANICAL,
          "PREMIUM", Fidelity.PREMIUM,
          "STANDARD", Fidelity.PREMIUM,
          "PROFESSIONAL", Fidelity.PROFESSIONAL,
          "HIGH", Fidelity.PROFESSIONAL);

  private static final Map<String, Priority> PRIORITIES =
      Map.of(
          "CRITICAL", Priority.CRITICAL,
          "PRIORITY", Priority.PRIORITY,
          "HIGH", Priority.PRIORITY,
          "STANDARD", Priority.STANDARD,
          "ECONOMY", Priority.ECONOMY);

  private WorkWords() {}

  /** The words for fidelities in requests. */
  static Set<String> fidelities() {
    return FIDELITIES.keySet();
  }

  /** The words for priorities in requests. */
  static Set<String> priorities() {
    return PRIORITIES.keySet();
  }

  /** The fidelity of one of {@link #fidelities}. */
  static Fidelity fidelity(String word) {
    return FIDELITIES.get(word);
  }

  /** The priority of one of {@link #priorities}. */
  static Priority priority(String word) {
    return PRIORITIES.get(word);
  }

  /** A fidelity in responses: no word fits both families of clients (contract C-5). */
  static String text(Fidelity fidelity, Profile profile) {
    return switch (fidelity) {
      case MECHANICAL -> "MECHANICAL";
      case PREMIUM -> profile == Profile.CLASSIC ? "STANDARD" : "PREMIUM";
      case PROFESSIONAL -> "HIGH";
    };
  }

  /** A priority in responses: generated clients know two (contract C-25). */
  static String text(Priority priority, Profile profile) {
    if (profile == Profile.CLASSIC) {
      return priority.name();
    }
    return switch (priority) {
      case ECONOMY, STANDARD -> "STANDARD";
      case PRIORITY, CRITICAL -> "PRIORITY";
    };
  }
}
