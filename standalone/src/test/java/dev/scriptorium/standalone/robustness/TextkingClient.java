package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.robustness.checker.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates projects and jobs in them in turn, each with an {@code Idempotency-Key}; where no answer
 * came, it asks again with the same key, a few times.
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
  public Answer create(String name) {
    UUID order = project;
    Answer answer = new Answer.Unknown("not asked");
    for (int i = 0; i < ATTEMPTS && answer instanceof Answer.Unknown; i++) {
      answer = order == null ? createProject(name) : createJob(order, name);
    }
    if (order == null) {
      project = answer instanceof Answer.Made made ? made.id() : null;
      jobs = 0;
    } else if (++jobs == JOBS_PER_PROJECT) {
      project = null;
    }
    return answer;
  }

  private Answer createProject(String name) {
    return post("/v1/projects", name, "{\"name\":\"%s\"}".formatted(name), null);
  }

  private Answer createJob(UUID order, String name) {
    return post(
        "/v1/project/" + order + "/jobs",
        name,
        """
        {"name":"%s","source_language":"de","target_language":"en","quality":"translation"}
        """
            .formatted(name),
        order);
  }

  private Answer post(String path, String key, String body, @Nullable UUID order) {
    try {
      Http.Reply reply =
          http.send(
              http.request(path)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build());
      if (reply.status() == 201) {
        UUID id = UUID.fromString(reply.json().path("id").asString());
        return new Answer.Made(order == null ? id : order, id);
      }
      // Asked again, a create may be refused although the first time it was made
      return new Answer.Unknown(reply.toString());
    } catch (IOException e) {
      return new Answer.Unknown(e.toString());
    }
  }

  @Override
  public Optional<String> nameOf(Answer.Made made) throws IOException {
    String path =
        made.id().equals(made.rootId())
            ? "/v1/project/" + made.id()
            : "/v1/project/" + made.rootId() + "/job/" + made.id();
    Http.Reply reply =
        http.send(http.request(path).header("Authorization", "Bearer " + token).GET().build());
    return reply.status() == 200
        ? Optional.of(reply.json().path("name").asString())
        : Optional.empty();
  }
}
