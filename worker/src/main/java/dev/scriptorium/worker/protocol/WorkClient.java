package dev.scriptorium.worker.protocol;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The calls of the protocol, each once. Safe for use by several threads.
 *
 * <p>All of them throw {@link ServerAwayException} if there was no answer, {@link RefusedException}
 * if the answer is a refusal, and {@link java.util.concurrent.CancellationException} if they were
 * canceled.
 */
public final class WorkClient implements AutoCloseable {

  private static final Duration SHORT = Duration.ofSeconds(30);

  /** Bytes per second below which an upload is taken for stuck. */
  private static final long SLOWEST_UPLOAD = 128 * 1024;

  private final ServerAddress server;
  private final Secret token;
  private final HttpCalls http = new HttpCalls();

  public WorkClient(ServerAddress server, Secret token) {
    this.server = server;
    this.token = token;
  }

  /** Claims tasks; waits for them as the request says. */
  public List<Lease> claim(ClaimRequest request, Cancellation cancellation) throws WorkException {
    Duration limit = SHORT.plusSeconds(request.waitSeconds());
    return leases(post("/work/claims", request, limit, cancellation));
  }

  /** The leases of this process that the server knows. */
  public List<Lease> leases(String instance, Cancellation cancellation) throws WorkException {
    String query = "?instance=" + URLEncoder.encode(instance, StandardCharsets.UTF_8);
    return leases(
        http.json(authorized("/work/leases" + query).timeout(SHORT).GET().build(), cancellation));
  }

  private static List<Lease> leases(JsonNode answer) throws ServerAwayException {
    List<Lease> leases = new ArrayList<>();
    for (JsonNode lease : answer.path("leases")) {
      try {
        leases.add(LeaseJson.lease(lease));
      } catch (IllegalArgumentException e) {
        throw new ServerAwayException("a lease that cannot be read");
      }
    }
    return List.copyOf(leases);
  }

  /** Tells that the work on these goes on, and hears what is to become of it. */
  public List<HeartbeatAnswer> heartbeat(
      String instance, List<HeartbeatReport> reports, Cancellation cancellation)
      throws WorkException {
    Map<String, Object> body = Map.of("instance", instance, "leases", reports);
    List<HeartbeatAnswer> answers = new ArrayList<>();
    for (JsonNode lease : post("/work/heartbeats", body, SHORT, cancellation).path("leases")) {
      answers.add(
          new HeartbeatAnswer(
              id(lease.path("leaseId")),
              LeaseState.of(lease.path("state").asString("")),
              LeaseJson.duration(lease.path("leaseSeconds"), LeaseJson.DEFAULT_SECONDS),
              LeaseJson.inputs(lease.path("inputs"))));
    }
    return answers;
  }

  private static UUID id(JsonNode json) throws ServerAwayException {
    try {
      return UUID.fromString(json.asString(""));
    } catch (IllegalArgumentException e) {
      throw new ServerAwayException("a heartbeat's answer that cannot be read");
    }
  }

  /**
   * Stores a result; in the place of an earlier one of this name.
   *
   * @throws IOException if the file cannot be read
   */
  public StoredResult put(
      UUID lease, String name, String contentType, Path file, Cancellation cancellation)
      throws WorkException, IOException {
    HttpRequest request =
        authorized(path(lease, "/results/" + name))
            .header("Content-Type", contentType)
            .timeout(SHORT.plusSeconds(Files.size(file) / SLOWEST_UPLOAD))
            .PUT(BodyPublishers.ofFile(file))
            .build();
    return new StoredResult(name, http.json(request, cancellation).path("sha256").asString(""));
  }

  /** Says that the task is done. A repeat has the same answer. */
  public Completion complete(
      UUID lease,
      List<StoredResult> results,
      @Nullable MediaLength media,
      Cancellation cancellation)
      throws WorkException {
    Map<String, Object> body = new TreeMap<>();
    body.put("results", results);
    if (media != null) {
      body.put("media", media);
    }
    JsonNode answer = post(path(lease, "/complete"), body, SHORT, cancellation);
    return Completion.of(answer.path("state").asString(""));
  }

  /** Says that the attempt failed. */
  public void fail(UUID lease, FailureReport report, Cancellation cancellation)
      throws WorkException {
    post(path(lease, "/fail"), report, SHORT, cancellation);
  }

  /** Gives a task back; the attempt does not count. */
  public void release(UUID lease, Duration limit, Cancellation cancellation) throws WorkException {
    post(path(lease, "/release"), Map.of(), limit, cancellation);
  }

  /**
   * Receives an input. The token is not sent: the URL is signed.
   *
   * @param file is written over
   * @throws RefusedException also if the content is not what was announced
   * @throws IOException if the file cannot be written
   */
  public void receive(Input input, Path file, Received received, Cancellation cancellation)
      throws WorkException, IOException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(input.url())).timeout(SHORT).GET().build();
    http.receive(request, input, file, received, cancellation);
  }

  private static String path(UUID lease, String rest) {
    return "/work/leases/" + lease + rest;
  }

  private JsonNode post(String path, Object body, Duration limit, Cancellation cancellation)
      throws WorkException {
    HttpRequest request =
        authorized(path)
            .header("Content-Type", "application/json")
            .timeout(limit)
            .POST(BodyPublishers.ofByteArray(HttpCalls.JSON.writeValueAsBytes(body)))
            .build();
    return http.json(request, cancellation);
  }

  private HttpRequest.Builder authorized(String path) {
    URI uri = server.resolve(path);
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token.value());
  }

  @Override
  public void close() {
    http.close();
  }
}
