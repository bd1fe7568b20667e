package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.util.List;
import java.util.stream.Stream;

/** How often a task is tried, and the pauses between attempts. */
final class Attempts {

  private final WorkProperties settings;

  Attempts(WorkProperties settings) {
    this.settings = settings;
  }

  /** Pauses after the first, second, ... attempt, in seconds; the last one repeats. */
  record Pauses(List<Double> list) {
    Double[] seconds() {
      return list.toArray(Double[]::new);
    }
  }

  Pauses pauses() {
    return new Pauses(settings.backOff().stream().map(Seconds::of).toList());
  }

  int most(TaskKind kind) {
    return settings.attempts().of(kind);
  }

  /** Names of all kinds, in the order of {@link #limits}. */
  static String[] kinds() {
    return Stream.of(TaskKind.values()).map(Enum::name).toArray(String[]::new);
  }

  Integer[] limits() {
    return Stream.of(TaskKind.values()).map(this::most).toArray(Integer[]::new);
  }
}
