package dev.scriptorium.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Questions to a running JVM. */
public final class Jcmd {

  private Jcmd() {}

  /**
   * Asks and returns what is printed.
   *
   * @param jcmd the program
   */
  public static String run(String jcmd, long pid, String... command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(jcmd, Long.toString(pid)));
    line.addAll(List.of(command));
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(text);
    }
    return text;
  }
}
