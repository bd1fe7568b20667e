package dev.scriptorium.gateway.work;

import dev.scriptorium.common.command.TaskReport;
import java.util.UUID;

/** A report that waits for its outcome. */
record Report(UUID leaseId, UUID rootId, UUID accountId, TaskReport command, Sending sending) {

  /** Whether it has been sent before. */
  enum Sending {
    FIRST,
    REPEATED
  }
}
