package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A priority and the hours that fit together (docs/contract/cielo24.md, 4.5). */
record Turnaround(Priority priority, int hours) {

  /** The least urgent first; nobody gets the most urgent one without asking for it. */
  private static final List<Priority> RAISED =
      List.of(Priority.ECONOMY, Priority.STANDARD, Priority.PRIORITY);

  /**
   * @param hours null: the default of the priority
   */
  static Turnaround of(Priority asked, @Nullable Integer hours) {
    if (hours == null) {
      return new Turnaround(asked, defaultHours(asked));
    }
    if (hours >= defaultHours(asked) || asked == Priority.CRITICAL) {
      return new Turnaround(asked, hours);
    }
    Priority raised =
        RAISED.stream()
            .filter(priority -> defaultHours(priority) <= hours)
            .findFirst()
            .orElse(Priority.PRIORITY);
    return new Turnaround(raised, hours);
  }

  static int defaultHours(Priority priority) {
    return switch (priority) {
      case CRITICAL -> 4;
      case PRIORITY -> 24;
      case STANDARD -> 48;
      case ECONOMY -> 72;
    };
  }
}
