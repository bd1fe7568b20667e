package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.standalone.robustness.checker.CreateResult;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates jobs with job/new, which creates another one when it is repeated: so it never is. */
record Cielo24Client(Http http, String token) implements LoadClient {

  @Override
  public CreateResult create(String name) {
    try {
      // Not GET, which Java's client retries automatically when a connection breaks
      Http.Response reply =
          http.post("/api/job/new", Map.of("v", "1", "api_token", token, "job_name", name));
      if (reply.status() == 200) {
        UUID id = Ids.parse(reply.json().path("JobId").asString()).orElseThrow();
        return new CreateResult.Created(id, id);
      }
      return reply.status() == 400 || reply.body().contains("Nothing was changed")
          ? new CreateResult.NotCreated(reply.toString())
          : new CreateResult.Unknown(reply.toString());
    } catch (ConnectException e) {
      return new CreateResult.NotCreated(e.toString());
    } catch (IOException e) {
      return new CreateResult.Unknown(e.toString());
    }
  }

  @Override
  public Optional<String> nameOf(CreateResult.Created created) throws IOException {
    Http.Response reply =
        http.get(
            "/api/job/info", Map.of("v", "1", "api_token", token, "job_id", Ids.hex(created.id())));
    return reply.status() == 200
        ? Optional.of(reply.json().path("JobName").asString())
        : Optional.empty();
  }
}
