package dev.scriptorium.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure and for how long.
 *
 * @param pace how long everything takes
 * @param groups of {@link #GROUPS}
 * @param recording where the profile's flight recording goes; null if there is none
 */
record BenchOptions(Pace pace, Set<String> groups, @Nullable Path recording) {

  static final List<String> GROUPS =
      List.of("create", "info", "list", "size", "startup", "memory", "profile");
  static final String USAGE =
      "usage: ./bench [--quick] [--only GROUP,GROUP...] [--recording FILE.jfr]\n  groups: "
          + String.join(", ", GROUPS)
          + "\n       ./bench work|captions|speech [--quick] ...";

  /**
   * @param warmUp of each server, at least
   * @param warmUpOfEach call that will be measured on it, at least: until then its code is still
   *     being compiled, which on two processors takes as much of them as the calls do
   * @param rounds of every scenario
   * @param round length of a scenario in a round
   * @param few jobs in the small database
   * @param many jobs in the large database
   * @param starts of each kind
   */
  record Pace(
      Duration warmUp,
      Duration warmUpOfEach,
      int rounds,
      Duration round,
      int few,
      int many,
      int starts) {
    static final Pace FULL =
        new Pace(
            Duration.ofSeconds(120),
            Duration.ofSeconds(20),
            5,
            Duration.ofSeconds(5),
            10_000,
            1_000_000,
            2);
    static final Pace QUICK =
        new Pace(
            Duration.ofSeconds(15),
            Duration.ofSeconds(1),
            3,
            Duration.ofSeconds(2),
            10_000,
            100_000,
            1);
  }

  /**
   * @throws IllegalArgumentException for anything unknown
   */
  static BenchOptions parse(String[] arguments) {
    var pace = Pace.FULL;
    Set<String> groups = new LinkedHashSet<>(GROUPS);
    Path recording = null;
    var rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      switch (rest.next()) {
        case "--quick" -> pace = Pace.QUICK;
        case "--only" -> groups.retainAll(List.of(value(rest.hasNext() ? rest.next() : "")));
        case "--recording" -> recording = Path.of(value(rest.hasNext() ? rest.next() : "")[0]);
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return new BenchOptions(pace, groups, recording);
  }

  private static String[] value(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(USAGE);
    }
    return text.split(",");
  }

  boolean wants(String group) {
    return groups.contains(group);
  }

  /** Whether this is the run whose figures are written down. */
  boolean isComplete() {
    return pace == Pace.FULL && groups.size() == GROUPS.size();
  }
}
