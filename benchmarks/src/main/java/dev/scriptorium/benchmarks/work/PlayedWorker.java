package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.config.Secret;
import dev.scriptorium.worker.protocol.Capability;
import dev.scriptorium.worker.protocol.ClaimRequest;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.MediaLength;
import dev.scriptorium.worker.protocol.ServerAddress;
import dev.scriptorium.worker.protocol.WorkClient;
import dev.scriptorium.worker.protocol.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A worker that has its results already. */
final class PlayedWorker implements AutoCloseable {

  private static final String INSTANCE = "bench";
  private static final int WAIT_SECONDS = 20;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final WorkClient client;
  private final Cancellation never = new Cancellation();

  PlayedWorker(ServerProcess server) throws IOException {
    client =
        new WorkClient(
            ServerAddress.parse("http://127.0.0.1:" + server.port()),
            new Secret(server.workerToken()));
  }

  /** Claims a task of a kind and engine, and waits for one. */
  Lease claim(String kind, String engine) throws WorkException {
    return claim(kind, engine, WAIT_SECONDS);
  }

  /** Claims a task that is there. */
  Lease claimNow(String kind, String engine) throws WorkException {
    return claim(kind, engine, 0);
  }

  private Lease claim(String kind, String engine, int waitSeconds) throws WorkException {
    var leases =
        client.claim(
            new ClaimRequest(
                Ids.fresh(),
                ClaimRequest.PROTOCOL,
                INSTANCE,
                waitSeconds,
                1,
                List.of(new Capability(kind, engine, List.of()))),
            never);
    if (leases.size() != 1) {
      throw new IllegalStateException("No task of " + kind + " " + engine);
    }
    return leases.getFirst();
  }

  /** Completes the probe of a recording. */
  void completeProbe(Lease lease, long durationMs) throws WorkException {
    client.complete(lease.leaseId(), List.of(), new MediaLength(durationMs, 1, 0), never);
  }

  /** Completes a transcription. */
  void completeTranscript(Lease lease, Path elements) throws WorkException, IOException {
    var stored = client.put(lease.leaseId(), "elements", "application/json", elements, never);
    client.complete(lease.leaseId(), List.of(stored), null, never);
  }

  /** Gives a task back. */
  void release(Lease lease) throws WorkException {
    client.release(lease.leaseId(), LIMIT, never);
  }

  @Override
  public void close() {
    client.close();
  }
}
