package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies of responses (docs/openapi-work.yaml). Null members are left out. */
final class WorkWire {

  private WorkWire() {}

  record Leases(List<LeaseBody> leases) {}

  /**
   * @param leaseSeconds until it expires, unless there is a heartbeat
   * @param heartbeatSeconds how often there should be one
   */
  record LeaseBody(
      UUID leaseId,
      UUID taskId,
      UUID jobId,
      int attempt,
      TaskKind kind,
      String engine,
      String language,
      long leaseSeconds,
      long heartbeatSeconds,
      Map<String, Object> parameters,
      List<Input> inputs,
      List<Wanted> results) {}

  /**
   * @param url absolute, or a path on the same server
   */
  record Input(String name, String url, long length, String sha256) {}

  record Wanted(String name, String contentType, long maxBytes, boolean required) {}

  record Beats(List<Beat> leases) {}

  record Beat(UUID leaseId, BeatState state, long leaseSeconds, List<Input> inputs) {}

  /** What a worker learns from a heartbeat. */
  enum BeatState {
    /** Go on. */
    HELD,
    /** Nobody needs the result any more. */
    CANCELED,
    /** It is another worker's. */
    LOST
  }

  record Result(String name, long length, String sha256) {}

  record State(LeaseState state) {}
}
