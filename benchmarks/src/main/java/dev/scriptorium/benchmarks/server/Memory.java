package dev.scriptorium.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a server, in megabytes.
 *
 * @param jvm resident
 * @param postgres resident, pages shared among its processes counted once
 * @param heapUsed of the JVM's heap
 * @param largest parts of the JVM's memory by native memory tracking, the largest first
 */
public record Memory(long jvm, long postgres, long heapUsed, List<String> largest) {

  private static final Pattern PART = Pattern.compile("-\\s+(.+) \\(reserved.*committed=(\\d+)KB");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int PARTS = 4;

  private record Part(String name, long kilobytes) {}

  /**
   * Looks at a server whose JVM tracks its native memory.
   *
   * @param jcmd the program
   */
  public static Memory of(ServerProcess server, String jcmd)
      throws IOException, InterruptedException {
    var postgres = proportional(server.postgresPid());
    for (var child : ProcessTimes.children(server.postgresPid())) {
      postgres += proportional(child);
    }
    return new Memory(
        kilobytes(server.pid(), "status", "VmRSS:") / 1024,
        postgres / 1024,
        heapUsed(Jcmd.run(jcmd, server.pid(), "GC.heap_info")),
        largest(Jcmd.run(jcmd, server.pid(), "VM.native_memory", "summary")));
  }

  private static long heapUsed(String heap) {
    Matcher used = USED.matcher(heap);
    return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
  }

  private static List<String> largest(String summary) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(summary);
    while (part.find()) {
      parts.add(new Part(part.group(1).strip(), Long.parseLong(part.group(2))));
    }
    return parts.stream()
        .sorted((a, b) -> Long.compare(b.kilobytes(), a.kilobytes()))
        .limit(PARTS)
        .map(p -> "%s %d MB".formatted(p.name(), p.kilobytes() / 1024))
        .toList();
  }

  private static long proportional(long pid) {
    try {
      return kilobytes(pid, "smaps_rollup", "Pss:");
    } catch (IOException e) {
      return 0; // It has ended meanwhile.
    }
  }

  private static long kilobytes(long pid, String file, String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
