package dev.scriptorium.standalone.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An account of its own, logged in. */
record Cielo24Session(Cielo24Client client, String username, String password, String token) {

  /** Logs in with what the target offers. */
  static Cielo24Session of(Target target) {
    return login(new Cielo24Client(target.base()), target.username(), target.password());
  }

  static Cielo24Session login(Cielo24Client client, String username, String password) {
    Answer answer =
        client.get("/api/account/login", "username", username, "password", password).hasStatus(200);
    return new Cielo24Session(client, username, password, answer.text("ApiToken"));
  }

  /** A new account below this one, logged in: nobody else's jobs are in its way. */
  Cielo24Session child() {
    String name = "it-" + UUID.randomUUID();
    client
        .post(
            "/api/account/create",
            "api_token",
            token,
            "new_username",
            name,
            "new_password",
            "pass word&1")
        .hasStatus(204);
    return login(client, name, "pass word&1");
  }

  Answer get(String path, String... pairs) {
    return client.get(path, with(pairs));
  }

  Answer post(String path, String... pairs) {
    return client.post(path, with(pairs));
  }

  /** A new job's id. */
  String newJob(String... pairs) {
    return get("/api/job/new", pairs).hasStatus(200).text("JobId");
  }

  JsonNode info(String jobId) {
    return get("/api/job/info", "job_id", jobId).hasStatus(200).json();
  }

  /** The ids that a list shows, in its order. */
  List<String> listed(String... filters) {
    List<String> ids = new ArrayList<>();
    get("/api/job/list", filters)
        .hasStatus(200)
        .json()
        .get("ActiveJobs")
        .forEach(job -> ids.add(job.get("JobId").asString()));
    return ids;
  }

  private String[] with(String... pairs) {
    String[] all = new String[pairs.length + 2];
    all[0] = "api_token";
    all[1] = token;
    System.arraycopy(pairs, 0, all, 2, pairs.length);
    return all;
  }
}
