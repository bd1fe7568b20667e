package dev.scriptorium.benchmarks.server;

import java.io.IOException;
import java.util.regex.Pattern;

/** The heap of a server. */
public final class Heap {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int KILOBYTES = 1_024;

  private Heap() {}

  /**
   * What is in use after a collection, in megabytes.
   *
   * @param jcmd the program
   */
  public static long live(ServerProcess server, String jcmd)
      throws IOException, InterruptedException {
    Jcmd.run(jcmd, server.pid(), "GC.run");
    var used = USED.matcher(Jcmd.run(jcmd, server.pid(), "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("The heap cannot be read");
    }
    return Long.parseLong(used.group(1)) / KILOBYTES;
  }
}
