package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.content.AccessSubjects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases, while their workers have them: signed URLs of inputs end with them. */
final class HeldLeaseSubjects implements AccessSubjects {

  private final JdbcClient jdbc;

  HeldLeaseSubjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isOpen(UUID subject) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM lease WHERE id = ? AND state = 'HELD' AND is_current)")
        .param(subject)
        .query(Boolean.class)
        .single();
  }
}
