package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.health.Silence;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** State of the command loop, for health checks. Written by the loop, read by any thread. */
public final class LogStatus {

  private static final int UNKNOWN = -1;

  private final Silence sinceTurn = new Silence();
  private volatile int share = UNKNOWN;
  private volatile State state = new State(Set.of(), Set.of(), Map.of(), null, UNKNOWN);

  /**
   * @param owned partitions that are being applied
   * @param waiting partitions that are to be taken
   * @param stopped partitions that need an operator or an upgrade, with the reason
   * @param fault what is being retried at the moment; null if nothing
   * @param share how many partitions it should own; negative: not known
   */
  public record State(
      Set<Integer> owned,
      Set<Integer> waiting,
      Map<Integer, String> stopped,
      @Nullable String fault,
      int share) {

    /**
     * Whether everything it owns is being applied; or there are more processors than partitions.
     */
    public boolean isReady() {
      boolean hasWork = !owned.isEmpty() || !stopped.isEmpty();
      return fault == null && waiting.isEmpty() && (hasWork || share == 0);
    }
  }

  void share(int partitions) {
    share = partitions;
  }

  void update(Partitions partitions, @Nullable String fault) {
    state =
        new State(
            new TreeSet<>(partitions.positions().keySet()),
            new TreeSet<>(partitions.allWaiting()),
            new TreeMap<>(partitions.reasons()),
            fault,
            share);
    sinceTurn.end();
  }

  /** Since when the loop has not come round. */
  public Silence sinceTurn() {
    return sinceTurn;
  }

  void waitingToStart(String fault) {
    state = new State(Set.of(), Set.of(), Map.of(), fault, UNKNOWN);
  }

  /** The state at the moment. */
  public State state() {
    return state;
  }
}
