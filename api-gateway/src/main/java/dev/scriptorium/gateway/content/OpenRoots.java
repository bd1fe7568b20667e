package dev.scriptorium.gateway.content;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs and orders, by the id of their root, until they are deleted. */
final class OpenRoots implements AccessSubjects {

  private final JdbcClient jdbc;

  OpenRoots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isOpen(UUID subject) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM root WHERE id = ? AND phase <> 'DELETED')")
        .param(subject)
        .query(Boolean.class)
        .single();
  }
}
