package dev.scriptorium.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time used so far, from Linux's {@code /proc}, in clock ticks of 10 ms.
 *
 * @param server of the JVM under measurement
 * @param postgres of its database server and the server's children, also those that have ended
 * @param generator of the process that asks
 */
public record ProcessTimes(long server, long postgres, long generator) {

  /** Length of a tick in microseconds; the same on every Linux that Java runs on. */
  public static final long MICROS_PER_TICK = 10_000;

  private static final Path PROC = Path.of("/proc");
  private static final int COMMAND = 1;
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  /** Reads them now. */
  public static ProcessTimes read(ServerProcess server, long generator) throws IOException {
    var postmaster = server.postgresPid();
    var postgres = ticks(stat(postmaster), CHILDREN_SYSTEM);
    for (var child : children(postmaster)) {
      postgres += of(child);
    }
    return new ProcessTimes(
        ticks(stat(server.pid()), USER + 1), postgres, ticks(stat(generator), USER + 1));
  }

  /** What was used since then. */
  public ProcessTimes since(ProcessTimes before) {
    return new ProcessTimes(
        server - before.server, postgres - before.postgres, generator - before.generator);
  }

  /** Ticks that the threads of a process have used, by thread name without its digits. */
  public static Map<String, Long> byThread(long pid) throws IOException {
    Map<String, Long> ticks = new TreeMap<>();
    try (var threads = Files.list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
      for (var thread : threads.toList()) {
        try {
          var stat = Files.readString(thread.resolve("stat"));
          var name = stat.substring(stat.indexOf('(') + COMMAND, stat.lastIndexOf(')'));
          ticks.merge(name.replaceAll("[-#]?[0-9]+", ""), ticks(fields(stat), USER + 1), Long::sum);
        } catch (IOException e) {
          // It has ended meanwhile.
        }
      }
    }
    return ticks;
  }

  /** Ticks that a process has used; 0 if it has ended. */
  public static long of(long pid) {
    try {
      return ticks(stat(pid), USER + 1);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Ticks that the children of a process have used, as far as they have ended. */
  public static long ofEndedChildren(long pid) throws IOException {
    var fields = stat(pid);
    return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
  }

  /** Processes whose parent it is. */
  static Iterable<Long> children(long parent) throws IOException {
    try (var processes = Files.list(PROC)) {
      return processes
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[0-9]+"))
          .map(Long::valueOf)
          .filter(pid -> isChild(pid, parent))
          .toList();
    }
  }

  private static boolean isChild(long pid, long parent) {
    try {
      return Long.parseLong(stat(pid)[PARENT]) == parent;
    } catch (IOException e) {
      return false;
    }
  }

  private static String[] stat(long pid) throws IOException {
    return fields(Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat")));
  }

  /** The fields behind the name, which may contain blanks: state, parent, ... */
  private static String[] fields(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }

  private static long ticks(String[] fields, int last) {
    var sum = 0L;
    for (var i = USER; i <= last; i++) {
      sum += Long.parseLong(fields[i]);
    }
    return sum;
  }
}
