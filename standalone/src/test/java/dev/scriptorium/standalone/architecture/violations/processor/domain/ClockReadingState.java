package dev.scriptorium.standalone.architecture.violations.processor.domain;

import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;

/** Breaks a rule on purpose: the rule must report it. */
public class ClockReadingState {
  public Instant at = Instant.now();
  public UUID id = UUID.randomUUID();
  public Connection connection;
}
