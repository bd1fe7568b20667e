package dev.scriptorium.standalone.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/**
 * A broker that cannot write its log halts its JVM, which is right where it is alone in it. Here
 * only its thread ends, and its supervisor is told.
 */
final class HaltedBrokers {

  private static final Map<ThreadGroup, Consumer<String>> WATCHED = new ConcurrentHashMap<>();

  static {
    Exit.setHaltProcedure(HaltedBrokers::halt);
    Exit.setExitProcedure(HaltedBrokers::exit);
  }

  private HaltedBrokers() {}

  /** Ends the thread that wanted to end the JVM. */
  private static final class HaltedError extends Error {
    private static final long serialVersionUID = 1L;

    HaltedError(String message) {
      super(message, null, false, false);
    }
  }

  /** From now on a halt by a thread of this group is told to a listener, the first one only. */
  static void watch(ThreadGroup group, Consumer<String> whenHalted) {
    WATCHED.put(group, whenHalted);
  }

  static void forget(ThreadGroup group) {
    WATCHED.remove(group);
  }

  private static void halt(int status, String message) {
    endThread(message);
    Runtime.getRuntime().halt(status);
  }

  private static void exit(int status, String message) {
    endThread(message);
    System.exit(status);
  }

  private static void endThread(String message) {
    for (var group = Thread.currentThread().getThreadGroup();
        group != null;
        group = group.getParent()) {
      if (group.getName().startsWith("kafka-")) {
        var reason = message == null ? "it cannot use its log" : message;
        var listener = WATCHED.remove(group);
        if (listener != null) {
          listener.accept(reason);
        }
        throw new HaltedError(reason);
      }
    }
  }
}
