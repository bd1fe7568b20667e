package dev.scriptorium.worker.protocol;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.net.ForeignText;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single HTTP exchanges, and what their answers mean. */
final class HttpCalls implements AutoCloseable {

  static final JsonMapper JSON = new JsonMapper();

  private static final int TOO_MANY = 429;
  private static final int TOO_EARLY = 425;
  private static final int TIMEOUT = 408;
  private static final int SERVER_ERROR = 500;
  private static final int MOST_OF_PROBLEM = 64 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("receive-watch").factory());

  /** The body of a good answer; a missing one is an empty object. */
  JsonNode json(HttpRequest request, Cancellation cancellation) throws WorkException {
    HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray(), cancellation);
    check(response.statusCode(), response.body());
    if (response.body().length == 0) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new ServerAwayException("an answer that is not JSON");
    }
  }

  /** The body of a good answer into a file; compared with what was announced. */
  void receive(
      HttpRequest request, Input input, Path file, Received received, Cancellation cancellation)
      throws WorkException, IOException {
    HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream(), cancellation);
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        check(response.statusCode(), problem(body));
        throw new RefusedException(response.statusCode(), "", "no content");
      }
      new InputTransfer(input, ticker, cancellation).copy(body, file, received);
    }
  }

  private static byte[] problem(InputStream body) throws ServerAwayException {
    try {
      return body.readNBytes(MOST_OF_PROBLEM);
    } catch (IOException e) {
      throw new ServerAwayException(e.toString());
    }
  }

  private <T> HttpResponse<T> send(
      HttpRequest request, BodyHandler<T> handler, Cancellation cancellation)
      throws ServerAwayException {
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
    Cancellation.Registration registered = cancellation.onRequest(() -> answer.cancel(true));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (cancellation.isRequested()) {
        throw new CancellationException();
      }
      throw new ServerAwayException(reason(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      registered.close();
    }
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return ForeignText.shorten(message == null ? name : name + ": " + message);
  }

  private static void check(int status, byte[] body) throws WorkException {
    if (status / 100 == 2) {
      return;
    }
    if (status >= SERVER_ERROR || status == TOO_MANY || status == TOO_EARLY || status == TIMEOUT) {
      throw new ServerAwayException("status " + status);
    }
    throw refusal(status, body);
  }

  private static RefusedException refusal(int status, byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String title = problem.path("title").asString("");
      return new RefusedException(
          status,
          ForeignText.shorten(problem.path("code").asString("")),
          ForeignText.shorten(problem.path("detail").asString(title)));
    } catch (JacksonException e) {
      return new RefusedException(status, "", "without a reason");
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    client.shutdownNow();
  }
}
