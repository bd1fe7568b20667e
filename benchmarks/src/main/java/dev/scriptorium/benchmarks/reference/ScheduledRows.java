package dev.scriptorium.benchmarks.reference;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows with work behind them, as db-scheduler does it: a row and an execution are written in one
 * transaction, a thread of the scheduler picks the execution up, and whoever waits hears of it when
 * its completion is committed. It runs in the same JVM and is woken at once, not by polling.
 */
final class ScheduledRows implements AutoCloseable {

  private static final int THREADS = 16;
  private static final long TIMEOUT_SECONDS = 25;

  private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
  private final Task<Void> task =
      Tasks.custom("bench-row", Void.class).execute((instance, context) -> completion());
  private final AtomicBoolean started = new AtomicBoolean();
  private final HikariDataSource pool;
  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final SchedulerClient client;
  private final Scheduler scheduler;

  /**
   * @param pool connections for requests and executions; closed with this
   */
  ScheduledRows(HikariDataSource pool) {
    // Named, because finding it out would need the database, which may not be there yet
    JdbcCustomization dialect = new PostgreSqlJdbcCustomization(false, false);
    this.pool = pool;
    this.jdbc = new JdbcTemplate(pool);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(pool), task)
            .jdbcCustomization(dialect)
            .build();
    this.scheduler =
        Scheduler.create(pool, List.of(task))
            .jdbcCustomization(dialect)
            .threads(THREADS)
            // What its documentation advises for PostgreSQL and a high throughput
            .pollUsingLockAndFetch(0.5, 4.0)
            .build();
  }

  /** The connections that requests and executions need at the same time, at most. */
  static int poolSize(int requests) {
    return requests + THREADS + 1;
  }

  /**
   * Writes a row and its execution, and returns when that is done.
   *
   * @param insert of the row, in the transaction of the execution
   */
  void submit(UUID id, Consumer<JdbcTemplate> insert) {
    // The tables are made after the start of the server, and before anybody asks
    if (started.compareAndSet(false, true)) {
      scheduler.start();
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    waiting.put(id.toString(), done);
    try {
      transactions.executeWithoutResult(
          transaction -> {
            insert.accept(jdbc);
            client.scheduleIfNotExists(task.instance(id.toString()), Instant.now());
          });
      scheduler.triggerCheckForDueExecutions();
      done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Not executed", e);
    } finally {
      waiting.remove(id.toString());
    }
  }

  /** The execution itself has nothing to do: the row is there. */
  private CompletionHandler<Void> completion() {
    return (complete, operations) -> {
      operations.remove();
      CompletableFuture<Void> done = waiting.remove(complete.getExecution().taskInstance.getId());
      if (done != null) {
        done.complete(null);
      }
    };
  }

  @Override
  public void close() {
    scheduler.stop();
    pool.close();
  }
}
