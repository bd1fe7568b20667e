package dev.scriptorium.worker;

import dev.scriptorium.worker.protocol.Capability;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.task.TaskWork;

/**
 * Tasks of one kind and engine.
 *
 * @param slots how many are done at the same time
 * @param work how they are done
 */
record SlotGroup(Capability capability, int slots, TaskWork work) {

  String name() {
    return capability.kind() + "/" + capability.engine();
  }

  boolean fits(Lease lease) {
    return lease.kind().equals(capability.kind())
        && (lease.engine().isEmpty() || lease.engine().equals(capability.engine()));
  }
}
