package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.id.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady load of commands in all partitions: every job is created, created again as a repeat, and
 * authorized.
 */
final class CommandLoad implements AutoCloseable {

  private static final Duration PACE = Duration.ofMillis(20);

  private final List<UUID> jobs = new CopyOnWriteArrayList<>();
  private final Kafka kafka;
  private final Thread thread;
  private volatile boolean running = true;

  private CommandLoad(Kafka kafka) {
    this.kafka = kafka;
    this.thread = Thread.ofPlatform().name("command-load").daemon().start(this::run);
  }

  static CommandLoad start(Kafka kafka) {
    return new CommandLoad(kafka);
  }

  private void run() {
    while (running) {
      UUID job = Ids.fresh();
      List<CommandEnvelope> commands = new ArrayList<>();
      commands.add(Commands.create(job, "job"));
      commands.add(Commands.create(job, "job"));
      commands.add(Commands.authorize(job));
      kafka.send(commands);
      jobs.add(job);
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  /** Returns when its last command is in the log. */
  void end() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Jobs whose commands are all in the log. */
  List<UUID> jobs() {
    return jobs;
  }

  @Override
  public void close() {
    end();
  }
}
