package dev.scriptorium.processor.config;

import dev.scriptorium.processor.kafka.CommandLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Measures how far behind the command log is applied and published, by partition, from the
 * positions in the database: also of partitions that nobody owns. Sampled, so that no scrape waits;
 * every processor reports the same.
 */
final class LogMeters implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LogMeters.class);
  private static final long SECONDS = 15;

  private final DataSource dataSource;
  private final KafkaClients clients;
  private final String topic;
  private final boolean autoStart;
  private final MultiGauge lag;
  private final MultiGauge unpublished;
  private volatile ScheduledExecutorService timer = closed();
  private @Nullable Admin admin;

  LogMeters(
      DataSource dataSource,
      KafkaClients clients,
      String topic,
      MeterRegistry meters,
      boolean autoStart) {
    this.dataSource = dataSource;
    this.clients = clients;
    this.topic = topic;
    this.autoStart = autoStart;
    this.lag =
        MultiGauge.builder("scriptorium.processor.log.lag")
            .description("commands in the log that are not applied, by partition")
            .baseUnit("records")
            .register(meters);
    this.unpublished =
        MultiGauge.builder("scriptorium.processor.log.unpublished")
            .description("batches whose events are not known to be published, by partition")
            .baseUnit("batches")
            .register(meters);
  }

  private record Position(int partition, long nextOffset, long unpublished) {}

  private static ScheduledExecutorService closed() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
    timer.shutdown();
    return timer;
  }

  /** Asks the database and Kafka. */
  synchronized void sample() throws SQLException {
    List<Position> positions = positions();
    unpublished.register(
        positions.stream()
            .<Row<?>>map(position -> Row.of(tags(position), position.unpublished()))
            .toList(),
        true);
    if (admin == null) {
      admin = clients.admin();
    }
    Map<Integer, Long> ends =
        new CommandLog(admin, clients::probe, topic, () -> {})
            .ends(positions.stream().map(Position::partition).toList());
    lag.register(
        positions.stream()
            .<Row<?>>map(
                position ->
                    Row.of(
                        tags(position),
                        Math.max(0, ends.get(position.partition()) - position.nextOffset())))
            .toList(),
        true);
  }

  private static Tags tags(Position position) {
    return Tags.of("partition", String.valueOf(position.partition()));
  }

  private List<Position> positions() throws SQLException {
    List<Position> positions = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT log_partition, next_offset, batch - published_batch FROM log_position")) {
      while (rows.next()) {
        positions.add(new Position(rows.getInt(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return positions;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStart;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-meters").daemon().factory());
    timer.scheduleWithFixedDelay(this::trySample, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    timer.shutdownNow();
    synchronized (this) {
      if (admin != null) {
        admin.close();
        admin = null;
      }
    }
  }

  @Override
  public boolean isRunning() {
    return !timer.isShutdown();
  }

  private void trySample() {
    try {
      sample();
    } catch (SQLException | KafkaException e) {
      log.debug("The log cannot be measured now", e);
    } catch (RuntimeException e) {
      // The timer would stop
      log.error("The log cannot be measured", e);
    }
  }
}
