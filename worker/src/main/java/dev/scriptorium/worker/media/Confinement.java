package dev.scriptorium.worker.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The guards of this system as a command to put before a program. Each replaces itself by the next,
 * so that the process that is started is the program in the end.
 *
 * @param prefix may be empty
 * @param missing guards that this system does not have, or does not allow
 */
record Confinement(List<String> prefix, Set<Guard> missing) {

  private static final int MOST_OPEN_FILES = 64;

  /**
   * Tries the guards one after the other.
   *
   * @param works whether a program runs behind such a prefix
   * @throws MediaException if the programs do not run within the limits that are set: going on
   *     without limits would not be what was meant
   */
  static Confinement detect(
      SearchPath path, MediaProperties properties, Predicate<List<String>> works)
      throws MediaException {
    List<String> prefix = new ArrayList<>();
    Set<Guard> missing = EnumSet.noneOf(Guard.class);
    for (Guard guard : Guard.values()) {
      Optional<List<String>> way =
          guard.ways().stream()
              .flatMap(words -> command(guard, words, path, properties).stream())
              .map(command -> joined(prefix, command))
              .filter(works)
              .findFirst();
      if (way.isPresent()) {
        prefix.clear();
        prefix.addAll(way.get());
      } else {
        missing.add(guard);
      }
    }
    if (missing.contains(Guard.LIMITS) && runsWithoutLimits(path, prefix, works)) {
      throw new MediaException(
          MediaFailure.TOOL_MISSING, "ffmpeg does not start within the memory that is set");
    }
    return new Confinement(List.copyOf(prefix), missing);
  }

  private static Optional<List<String>> command(
      Guard guard, List<String> words, SearchPath path, MediaProperties properties) {
    return path.find(words.getFirst())
        .map(Path::toString)
        .map(program -> joined(List.of(program), words.subList(1, words.size())))
        .map(command -> guard == Guard.LIMITS ? joined(command, limits(properties)) : command);
  }

  private static boolean runsWithoutLimits(
      SearchPath path, List<String> prefix, Predicate<List<String>> works) {
    return path.find("prlimit")
        .map(program -> joined(prefix, List.of(program.toString(), "--core=0", "--")))
        .filter(works)
        .isPresent();
  }

  private static List<String> limits(MediaProperties properties) {
    long seconds = Math.max(1, properties.processorTime().toSeconds());
    return List.of(
        "--as=" + properties.memory().bytes(),
        // A soft limit below the hard one: the signal then tells why
        "--cpu=" + seconds + ":" + (seconds + 10),
        "--fsize=0",
        "--core=0",
        "--nofile=" + MOST_OPEN_FILES,
        "--");
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  List<String> command(List<String> program) {
    return joined(prefix, program);
  }
}
