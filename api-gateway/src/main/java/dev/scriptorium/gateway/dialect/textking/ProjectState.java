package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.model.OrderPhase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** States of a project (docs/contract/textking.md, 3.3). */
enum ProjectState {
  PREPARED,
  RUNNING,
  FINISHED,
  CANCELED;

  /** The state that shows this phase. */
  static ProjectState of(OrderPhase phase) {
    return switch (phase) {
      case DRAFT -> PREPARED;
      case PLACED -> RUNNING;
      case CANCELED -> CANCELED;
      case DELETED -> throw new IllegalStateException("no view shows a deleted project");
    };
  }

  static Optional<ProjectState> parse(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findAny();
  }

  /** The phases that are shown as this state. */
  Set<OrderPhase> phases() {
    return switch (this) {
      case PREPARED -> EnumSet.of(OrderPhase.DRAFT);
      case RUNNING -> EnumSet.of(OrderPhase.PLACED);
      case FINISHED -> EnumSet.noneOf(OrderPhase.class);
      case CANCELED -> EnumSet.of(OrderPhase.CANCELED);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
