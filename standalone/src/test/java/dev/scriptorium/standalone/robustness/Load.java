package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.robustness.checker.CreateAttempt;
import dev.scriptorium.standalone.robustness.checker.CreateResult;
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

/** A steady load of creates from several clients, and the result of each. */
final class Load implements AutoCloseable {

  private static final Duration PACE = Duration.ofMillis(20);

  /** The pause after a failure, as in a real client. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String prefix;
  private final Map<LoadClient, Queue<CreateAttempt>> histories = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong confirmed = new AtomicLong();
  private volatile boolean running = true;

  private Load(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param prefix of every name, unique per load
   */
  static Load start(String prefix, List<LoadClient> clients) {
    Load load = new Load(prefix);
    for (LoadClient client : clients) {
      Queue<CreateAttempt> history = new ConcurrentLinkedQueue<>();
      load.histories.put(client, history);
      String name = prefix + "-" + load.threads.size();
      load.threads.add(
          Thread.ofPlatform().name(name).daemon().start(() -> load.run(client, name, history)));
    }
    return load;
  }

  private void run(LoadClient client, String name, Queue<CreateAttempt> history) {
    for (int i = 0; running; i++) {
      CreateResult result = client.create(name + "-" + i);
      history.add(new CreateAttempt(name + "-" + i, result));
      if (result instanceof CreateResult.Created) {
        confirmed.incrementAndGet();
        LockSupport.parkNanos(PACE.toNanos());
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** How many creates have been confirmed so far. */
  long confirmed() {
    return confirmed.get();
  }

  /** Waits for the last response of every client; returns all attempts. */
  List<CreateAttempt> end() {
    running = false;
    threads.forEach(Load::join);
    return histories.values().stream().flatMap(Queue::stream).toList();
  }

  /** Clients without a single successful create. */
  List<LoadClient> idleClients() {
    return histories.entrySet().stream()
        .filter(
            h -> h.getValue().stream().noneMatch(r -> r.result() instanceof CreateResult.Created))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the dialects show of everything that was confirmed. */
  Map<UUID, String> shown() throws IOException {
    Map<UUID, String> shown = new HashMap<>();
    for (Map.Entry<LoadClient, Queue<CreateAttempt>> history : histories.entrySet()) {
      for (CreateAttempt attempt : history.getValue()) {
        if (attempt.result() instanceof CreateResult.Created created) {
          history.getKey().nameOf(created).ifPresent(name -> shown.put(created.id(), name));
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
