package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.standalone.robustness.checker.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates jobs with job/new, which makes another one whenever it is asked again: so it never is.
 */
record Cielo24Client(Http http, String token) implements LoadClient {

  @Override
  public Answer create(String name) {
    try {
      // Not GET, which Java's client repeats by itself when a connection breaks
      Http.Reply reply =
          http.post("/api/job/new", Map.of("v", "1", "api_token", token, "job_name", name));
      if (reply.status() == 200) {
        UUID id = Ids.parse(reply.json().path("JobId").asString()).orElseThrow();
        return new Answer.Made(id, id);
      }
      return reply.status() == 400 || reply.body().contains("Nothing was changed")
          ? new Answer.NotMade(reply.toString())
          : new Answer.Unknown(reply.toString());
    } catch (ConnectException e) {
      return new Answer.NotMade(e.toString());
    } catch (IOException e) {
      return new Answer.Unknown(e.toString());
    }
  }

  @Override
  public Optional<String> nameOf(Answer.Made made) throws IOException {
    Http.Reply reply =
        http.get(
            "/api/job/info", Map.of("v", "1", "api_token", token, "job_id", Ids.hex(made.id())));
    return reply.status() == 200
        ? Optional.of(reply.json().path("JobName").asString())
        : Optional.empty();
  }
}
