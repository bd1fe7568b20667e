package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dependency that hangs refuses nothing, it only stops answering: readiness says so, liveness
 * does not depend on it.
 */
class HealthIT {

  @Test
  void a_database_or_a_broker_that_hangs_makes_gateway_and_processor_unready_until_it_returns(
      @TempDir Path directory) throws IOException {
    try (SeparateProcesses stack = new SeparateProcesses(directory)) {
      Http gateway = Http.to(stack.port());
      Http processor = Http.to(stack.processorPort());
      awaitReady(gateway, processor);

      Postmaster.suspend(stack.databaseDirectory());
      try {
        awaitNotReadyButAlive(gateway, processor);
      } finally {
        Postmaster.resume(stack.databaseDirectory());
      }
      awaitReady(gateway, processor);

      stack.infrastructure().suspend();
      try {
        awaitNotReadyButAlive(gateway, processor);
      } finally {
        stack.infrastructure().resume();
      }
      awaitReady(gateway, processor);
    }
  }

  @Test
  void a_pool_without_a_free_connection_is_no_database() throws SQLException {
    try (TestEnvironment environment = TestEnvironment.open()) {
      RunningProcessor processor =
          environment.startReady(
              "--scriptorium.health.interval=100ms",
              "--scriptorium.health.silence-limit=500ms",
              "--scriptorium.database.connection-timeout=300ms");
      await().atMost(Waiting.LIMIT).until(processor::isHealthy);
      List<Connection> taken = new ArrayList<>();
      HikariDataSource pool = processor.pool();
      while (taken.size() < pool.getMaximumPoolSize()) {
        taken.add(pool.getConnection());
      }
      await().atMost(Waiting.LIMIT).until(() -> !processor.isHealthy());
      for (Connection connection : taken) {
        connection.close();
      }
      await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    }
  }

  private static void awaitReady(Http... processes) {
    for (Http process : processes) {
      await().atMost(Waiting.LIMIT).until(process::isReady);
    }
  }

  private static void awaitNotReadyButAlive(Http... processes) throws IOException {
    for (Http process : processes) {
      await().atMost(Waiting.LIMIT).until(() -> !process.isReady());
      assertThat(process.isLive()).isTrue();
    }
  }
}
