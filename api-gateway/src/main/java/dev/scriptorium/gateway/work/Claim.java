package dev.scriptorium.gateway.work;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A worker asks for tasks.
 *
 * @param id chosen by the worker: a repeat gets the same leases
 * @param patience how long to wait if there are none
 * @param count most leases
 */
record Claim(
    UUID id,
    WorkerToken token,
    String instance,
    Duration patience,
    int count,
    List<Capability> capabilities) {

  Claim {
    capabilities = List.copyOf(capabilities);
  }

  Holder holder() {
    return new Holder(token.id(), instance);
  }

  boolean wants(Queue queue) {
    return token.allows(queue.kind())
        && token.allowsEngine(queue.engine())
        && capabilities.stream().anyMatch(each -> each.covers(queue));
  }
}
