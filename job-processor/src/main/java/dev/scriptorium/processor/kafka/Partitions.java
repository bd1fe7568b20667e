package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.LogPosition;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The partitions that this processor owns, and what each of them is doing. */
final class Partitions {

  private final Map<Integer, State> states = new TreeMap<>();

  /** What a partition is doing. */
  sealed interface State {

    /**
     * It is paused until row and log have been compared.
     *
     * <p>Entered from: nothing, when it is taken, and every other state. Leaves to: {@link
     * Applied}, {@link Stopped}.
     */
    record Waiting() implements State {}

    /**
     * Its records are applied.
     *
     * <p>Entered from: {@link Waiting}. Leaves to: every other state.
     *
     * @param position what its row says
     */
    record Applied(LogPosition position) implements State {}

    /**
     * Nothing of it is applied until an operator has acted; it is looked at again now and then.
     *
     * <p>Entered from: {@link Waiting}. Leaves to: {@link Waiting}.
     */
    record Stopped(String reason) implements State {}

    /**
     * It has a record that only a newer release can read.
     *
     * <p>Entered from: {@link Applied}. Leaves to: {@link Waiting}, once that record is set aside.
     *
     * @param position where it stands
     * @param offset of the record
     */
    record Unreadable(LogPosition position, long offset, String reason) implements State {}
  }

  void waiting(int partition) {
    states.put(partition, new State.Waiting());
  }

  void applied(LogPosition position) {
    states.put(position.partition(), new State.Applied(position));
  }

  void stopped(int partition, String reason) {
    states.put(partition, new State.Stopped(reason));
  }

  void unreadable(LogPosition position, long offset, String reason) {
    states.put(position.partition(), new State.Unreadable(position, offset, reason));
  }

  /** It is no longer this processor's. */
  void dropped(int partition) {
    states.remove(partition);
  }

  /** All of them. */
  Set<Integer> all() {
    return Set.copyOf(states.keySet());
  }

  /** Whether it is stopped for this reason already. */
  boolean isStoppedFor(int partition, String reason) {
    State state = states.get(partition);
    return state != null && reason.equals(reason(state));
  }

  /** Partitions whose row and log have to be compared. */
  Set<Integer> allWaiting() {
    return partitions(state -> state instanceof State.Waiting);
  }

  /** Stopped partitions that an operator may have mended. */
  Set<Integer> allStopped() {
    return partitions(state -> state instanceof State.Stopped);
  }

  /** Partitions with a record that cannot be read. */
  Collection<State.Unreadable> allUnreadable() {
    return this.<State.Unreadable>values(
            state -> state instanceof State.Unreadable unreadable ? unreadable : null)
        .values();
  }

  /** Positions of the partitions whose records are applied. */
  Map<Integer, LogPosition> positions() {
    return values(state -> state instanceof State.Applied applied ? applied.position() : null);
  }

  /** The position of a partition whose records are applied; null for every other one. */
  @Nullable LogPosition position(int partition) {
    return states.get(partition) instanceof State.Applied applied ? applied.position() : null;
  }

  /** Why partitions need an operator or an upgrade, by partition. */
  Map<Integer, String> reasons() {
    return values(Partitions::reason);
  }

  private static @Nullable String reason(State state) {
    return switch (state) {
      case State.Stopped stopped -> stopped.reason();
      case State.Unreadable unreadable -> unreadable.reason();
      case State.Waiting waiting -> null;
      case State.Applied applied -> null;
    };
  }

  private Set<Integer> partitions(Predicate<State> which) {
    return states.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private <T> Map<Integer, T> values(Function<State, @Nullable T> value) {
    Map<Integer, T> found = new TreeMap<>();
    states.forEach(
        (partition, state) -> {
          T wanted = value.apply(state);
          if (wanted != null) {
            found.put(partition, wanted);
          }
        });
    return found;
  }
}
