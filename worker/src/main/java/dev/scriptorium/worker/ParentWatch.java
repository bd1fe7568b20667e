package dev.scriptorium.worker;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when the process that this one belongs to has ended, however it ended. */
final class ParentWatch implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ParentWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final long pid;
  private final boolean isDirect;
  private final Runnable gone;

  private ParentWatch(long pid, Runnable gone) {
    this.pid = pid;
    this.isDirect = directParent() == pid;
    this.gone = gone;
  }

  /**
   * @param pid 0: none
   * @param gone run once, when it has ended
   */
  static void start(long pid, Runnable gone) {
    if (pid != 0) {
      Thread.ofPlatform().daemon().name("parent-watch").start(new ParentWatch(pid, gone));
    }
  }

  @Override
  public void run() {
    ProcessHandle parent = ProcessHandle.of(pid).orElse(null);
    try {
      // A parent that nobody has waited for is a zombie, alive to all appearances; but its
      // children have another parent then
      while (parent != null && parent.isAlive() && (!isDirect || directParent() == pid)) {
        Thread.sleep(BETWEEN_LOOKS);
      }
      LOG.info("Process {} has ended, so the worker does", pid);
      gone.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long directParent() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
  }
}
