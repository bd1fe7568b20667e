package dev.scriptorium.benchmarks.work;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code ./bench work} measures and for how long.
 *
 * @param pace how long everything takes
 * @param groups of {@link #GROUPS}
 */
record WorkOptions(Pace pace, Set<String> groups) {

  static final List<String> GROUPS = List.of("jobs", "uploads", "captions", "claims", "speech");
  static final String USAGE =
      "usage: ./bench work [--quick] [--only GROUP,GROUP...]\n  groups: "
          + String.join(", ", GROUPS);

  /**
   * @param warmUp of each call that is measured
   * @param rounds of everything that is measured, alternating
   * @param round length of a load in a round
   * @param jobs no-op jobs in a round
   * @param lone lone jobs and lone creates, one after the other
   * @param upload bytes of an upload in a round
   * @param largeUpload bytes of the upload during which the heap is looked at
   * @param hugeUpload bytes of the upload into a small heap
   * @param manyTasks waiting tasks that claims are compared with
   * @param claims in a round
   */
  record Pace(
      Duration warmUp,
      int rounds,
      Duration round,
      int jobs,
      int lone,
      long upload,
      long largeUpload,
      long hugeUpload,
      int manyTasks,
      int claims) {

    private static final long MEGABYTE = 1_000_000;

    static final Pace FULL =
        new Pace(
            Duration.ofSeconds(15),
            5,
            Duration.ofSeconds(4),
            100,
            40,
            200 * MEGABYTE,
            1_000 * MEGABYTE,
            10_000 * MEGABYTE,
            1_000_000,
            200);
    static final Pace QUICK =
        new Pace(
            Duration.ofSeconds(2),
            2,
            Duration.ofSeconds(2),
            10,
            5,
            20 * MEGABYTE,
            100 * MEGABYTE,
            200 * MEGABYTE,
            50_000,
            20);
  }

  /**
   * @throws IllegalArgumentException for anything unknown
   */
  static WorkOptions parse(String[] arguments) {
    var pace = Pace.FULL;
    Set<String> groups = new LinkedHashSet<>(GROUPS);
    var rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      switch (rest.next()) {
        case "--quick" -> pace = Pace.QUICK;
        case "--only" -> groups.retainAll(List.of((rest.hasNext() ? rest.next() : "").split(",")));
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return new WorkOptions(pace, groups);
  }

  /** Whether this is the run whose figures are written down. */
  boolean isComplete() {
    return pace == Pace.FULL && groups.size() == GROUPS.size();
  }
}
