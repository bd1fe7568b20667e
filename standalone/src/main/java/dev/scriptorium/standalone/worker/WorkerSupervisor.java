package dev.scriptorium.standalone.worker;

import dev.scriptorium.gateway.work.NewWorkerToken;
import dev.scriptorium.gateway.work.WorkerTokens;
import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Starts the worker with the first task, so that a server without work stays small, and again
 * whenever it ends (rule 26 of the plan).
 */
public final class WorkerSupervisor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WorkerSupervisor.class);
  private static final Duration LOOK_FOR_TASKS = Duration.ofMillis(500);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

  private final JdbcClient jdbc;
  private final WorkerProcess worker;
  private final Thread thread;
  private volatile @Nullable Process process;
  private volatile boolean closing;

  private WorkerSupervisor(JdbcClient jdbc, WorkerProcess worker) {
    this.jdbc = jdbc;
    this.worker = worker;
    this.thread = Thread.ofPlatform().name("worker-supervisor").daemon().unstarted(this::run);
  }

  /**
   * Watches for tasks from now on.
   *
   * @param context of the running gateway
   * @param directory all data of the server
   * @throws IOException the worker's token cannot be stored
   */
  public static WorkerSupervisor start(ApplicationContext context, int port, Path directory)
      throws IOException {
    Path token = directory.resolve("worker.token");
    provideToken(context.getBean(WorkerTokens.class), token);
    var supervisor =
        new WorkerSupervisor(
            BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                context.getAutowireCapableBeanFactory(), JdbcClient.class, "gateway"),
            new WorkerProcess("http://127.0.0.1:" + port, token, directory.resolve("worker")));
    supervisor.thread.start();
    return supervisor;
  }

  /** A token that the database does not know (any more) is replaced. */
  private static void provideToken(WorkerTokens tokens, Path file) throws IOException {
    if (SecretFile.read(file).filter(tokens::isValid).isEmpty()) {
      SecretFile.write(file, tokens.create(NewWorkerToken.unlimited("standalone")));
    }
  }

  private void run() {
    try {
      while (!closing && !isWorkThere()) {
        Thread.sleep(LOOK_FOR_TASKS);
      }
      Duration pause = FIRST_PAUSE;
      while (!closing) {
        long begin = System.nanoTime();
        int status = runOnce();
        if (closing) {
          return;
        }
        log.warn("The worker ended with status {}; starting it again in {}", status, pause);
        Thread.sleep(pause);
        boolean ranLong = System.nanoTime() - begin > LONGEST_PAUSE.toNanos();
        pause = ranLong ? FIRST_PAUSE : longer(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.error("The worker cannot be started: {}", e.getMessage());
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private boolean isWorkThere() {
    try {
      return jdbc.sql("SELECT EXISTS (SELECT FROM task)").query(Boolean.class).single();
    } catch (DataAccessException e) {
      log.debug("Tasks cannot be looked for now", e);
      return false;
    }
  }

  private int runOnce() throws IOException, InterruptedException {
    Process started = worker.start();
    process = started;
    if (closing) {
      started.destroy();
    }
    return started.waitFor();
  }

  /** Lets the worker give back what it has not done, and waits for its end. */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    Process running = process;
    if (running != null) {
      running.destroy();
      await(running);
    }
  }

  private static void await(Process running) {
    try {
      if (!running.waitFor(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
