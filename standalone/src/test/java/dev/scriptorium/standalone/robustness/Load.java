package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.robustness.checker.Answer;
import dev.scriptorium.standalone.robustness.checker.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A steady load of creates from several clients, and what became of each. */
final class Load implements AutoCloseable {

  private static final Duration PACE = Duration.ofMillis(20);

  /** Where nothing was made, as a customer's program would. */
  private static final Duration RETREAT = Duration.ofMillis(200);

  private final String prefix;
  private final Map<LoadClient, Queue<Request>> histories = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong answered = new AtomicLong();
  private volatile boolean running = true;

  private Load(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param prefix of every name, so that no two loads use the same
   */
  static Load start(String prefix, List<LoadClient> clients) {
    Load load = new Load(prefix);
    for (LoadClient client : clients) {
      Queue<Request> history = new ConcurrentLinkedQueue<>();
      load.histories.put(client, history);
      String name = prefix + "-" + load.threads.size();
      load.threads.add(
          Thread.ofPlatform().name(name).daemon().start(() -> load.run(client, name, history)));
    }
    return load;
  }

  private void run(LoadClient client, String name, Queue<Request> history) {
    for (int i = 0; running; i++) {
      Answer answer = client.create(name + "-" + i);
      history.add(new Request(name + "-" + i, answer));
      if (answer instanceof Answer.Made) {
        answered.incrementAndGet();
        LockSupport.parkNanos(PACE.toNanos());
      } else {
        LockSupport.parkNanos(RETREAT.toNanos());
      }
    }
  }

  /** How many creates have been answered so far. */
  long answered() {
    return answered.get();
  }

  /** Lets every client get its last answer; returns all that was asked. */
  List<Request> end() {
    running = false;
    threads.forEach(Load::join);
    return histories.values().stream().flatMap(Queue::stream).toList();
  }

  /** Clients for which nothing was ever made, whatever the faults. */
  List<LoadClient> idleClients() {
    return histories.entrySet().stream()
        .filter(h -> h.getValue().stream().noneMatch(r -> r.answer() instanceof Answer.Made))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the dialects show of everything that was answered. */
  Map<UUID, String> shown() throws IOException {
    Map<UUID, String> shown = new HashMap<>();
    for (Map.Entry<LoadClient, Queue<Request>> history : histories.entrySet()) {
      for (Request request : history.getValue()) {
        if (request.answer() instanceof Answer.Made made) {
          history.getKey().nameOf(made).ifPresent(name -> shown.put(made.id(), name));
        }
      }
    }
    return shown;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    running = false;
  }

  @Override
  public String toString() {
    return prefix;
  }
}
