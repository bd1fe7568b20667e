package dev.scriptorium.gateway;

import dev.scriptorium.gateway.sweep.SweepTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures what the database holds: open tasks, leases, content. Sampled, so that no scrape waits
 * for the database; every gateway reports the same.
 */
final class StateMeters implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StateMeters.class);
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private final JdbcTemplate jdbc;
  private final MultiGauge open;
  private final MultiGauge oldest;
  private final MultiGauge leases;
  private volatile double contentBytes = Double.NaN;
  private final SweepTimer timer = new SweepTimer("state-meters");

  StateMeters(JdbcTemplate jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.open =
        MultiGauge.builder("scriptorium.gateway.tasks.open")
            .description("tasks that are not done, by kind")
            .register(meters);
    this.oldest =
        MultiGauge.builder("scriptorium.gateway.tasks.oldest")
            .description("age of the oldest of them, by kind")
            .baseUnit("seconds")
            .register(meters);
    this.leases =
        MultiGauge.builder("scriptorium.gateway.leases")
            .description("leases that are kept, by state; expired: held past their end")
            .register(meters);
    Gauge.builder("scriptorium.gateway.content", () -> contentBytes)
        .description("what is in the content store")
        .baseUnit("bytes")
        .strongReference(true)
        .register(meters);
  }

  /** Asks the database. */
  void sample() {
    open.register(rows("SELECT kind, count(*) FROM task GROUP BY kind", "kind"), true);
    oldest.register(
        rows(
            "SELECT kind, extract(epoch FROM now() - min(opened_at)) FROM task GROUP BY kind",
            "kind"),
        true);
    leases.register(
        rows(
            """
            SELECT CASE WHEN state <> 'HELD' THEN lower(state)
              WHEN expires_at > now() THEN 'running' ELSE 'expired' END, count(*)
            FROM lease GROUP BY 1
            """,
            "state"),
        true);
    Double bytes =
        jdbc.queryForObject("SELECT coalesce(sum(length), 0) FROM content", Double.class);
    contentBytes = bytes == null ? 0 : bytes;
  }

  private List<Row<?>> rows(String sql, String tag) {
    return jdbc.query(sql, (row, n) -> Row.of(Tags.of(tag, row.getString(1)), row.getDouble(2)));
  }

  @Override
  public void start() {
    timer.start();
    timer.every(INTERVAL, this::trySample);
  }

  @Override
  public void stop() {
    timer.stop();
  }

  @Override
  public boolean isRunning() {
    return timer.isRunning();
  }

  private void trySample() {
    try {
      sample();
    } catch (DataAccessException e) {
      LOG.debug("Nothing can be measured now", e);
    }
  }
}
