package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.robustness.checker.CreateResult;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates projects and jobs in them alternately, each with an {@code Idempotency-Key}; without a
 * response, it retries a few times with the same key.
 */
final class TextkingClient implements LoadClient {

  private static final int ATTEMPTS = 3;
  private static final int JOBS_PER_PROJECT = 5;

  private final Http http;
  private final String token;
  private @Nullable UUID project;
  private int jobs;

  TextkingClient(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  @Override
  public CreateResult create(String name) {
    UUID order = project;
    CreateResult result = new CreateResult.Unknown("not sent");
    for (int i = 0; i < ATTEMPTS && result instanceof CreateResult.Unknown; i++) {
      result = order == null ? createProject(name) : createJob(order, name);
    }
    if (order == null) {
      project = result instanceof CreateResult.Created created ? created.id() : null;
      jobs = 0;
    } else if (++jobs == JOBS_PER_PROJECT) {
      project = null;
    }
    return result;
  }

  private CreateResult createProject(String name) {
    return post("/v1/projects", name, "{\"name\":\"%s\"}".formatted(name), null);
  }

  private CreateResult createJob(UUID order, String name) {
    return post(
        "/v1/project/" + order + "/jobs",
        name,
        """
        {"name":"%s","source_language":"de","target_language":"en","quality":"translation"}
        """
            .formatted(name),
        order);
  }

  private CreateResult post(String path, String key, String body, @Nullable UUID order) {
    try {
      Http.Response reply =
          http.send(
              http.request(path)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build());
      if (reply.status() == 201) {
        UUID id = UUID.fromString(reply.json().path("id").asString());
        return new CreateResult.Created(order == null ? id : order, id);
      }
      // A retry may be refused although the first attempt took effect
      return new CreateResult.Unknown(reply.toString());
    } catch (IOException e) {
      return new CreateResult.Unknown(e.toString());
    }
  }

  @Override
  public Optional<String> nameOf(CreateResult.Created created) throws IOException {
    String path =
        created.id().equals(created.rootId())
            ? "/v1/project/" + created.id()
            : "/v1/project/" + created.rootId() + "/job/" + created.id();
    Http.Response reply =
        http.send(http.request(path).header("Authorization", "Bearer " + token).GET().build());
    return reply.status() == 200
        ? Optional.of(reply.json().path("name").asString())
        : Optional.empty();
  }
}
