package dev.scriptorium.benchmarks.speech;

import com.sun.management.OperatingSystemMXBean;
import dev.scriptorium.benchmarks.server.ProcessTimes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has taken. */
final class ProcessUse {

  private static final double NANOSECONDS = 1e9;
  private static final int KILOBYTES = 1_024;

  private ProcessUse() {}

  /** Of all threads, the compiler's included. */
  static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOSECONDS;
  }

  /** Of child processes that have ended. */
  static double ofChildren() throws IOException {
    return ProcessTimes.ofEndedChildren(ProcessHandle.current().pid())
        * ProcessTimes.MICROS_PER_TICK
        / 1e6;
  }

  /** Resident, in MB. */
  static long memory() throws IOException {
    return status("VmRSS");
  }

  /** The most there ever was, in MB. */
  static long peakMemory() throws IOException {
    return status("VmHWM");
  }

  private static long status(String name) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(name + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES;
      }
    }
    return 0;
  }
}
