package dev.scriptorium.standalone.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps that are shown, each checked. */
final class DemoScript {
  private static final String LABEL = "  %-10s%s%n";

  private final HttpDialog http;
  private final EventTail events;
  private final PrintStream terminal;
  private int step;

  DemoScript(HttpDialog http, EventTail events, PrintStream terminal) {
    this.http = http;
    this.events = events;
    this.terminal = terminal;
  }

  void play(DemoTarget target) {
    var token = logIn(target.username(), target.password());
    var captioned = createJob(token);
    showJob(token, captioned);
    var project = createProject(token);
    var translated = addJob(token, project);
    showProjectAndJob(token, project, translated);
    say("The events of both, from Kafka");
    tell(events.of(dashed(captioned), 1), List.of("dev.scriptorium.job.created.v1"));
    tell(
        events.of(project, 2),
        List.of("dev.scriptorium.order.created.v1", "dev.scriptorium.job.created.v1"));
  }

  private String logIn(String username, String password) {
    say("Log in as " + username + " (cielo24)");
    var parameters = parameters("username", username, "password", password);
    var token = http.cielo24("/api/account/login", parameters).mustHaveStatus(200).text("ApiToken");
    result("token", token.substring(0, Math.min(4, token.length())) + "... (for both dialects)");
    return token;
  }

  private String createJob(String token) {
    say("Create a job (cielo24)");
    var answer =
        http.cielo24(
                "/api/job/new",
                parameters("api_token", token, "job_name", "A demo", "language", "en"))
            .mustHaveStatus(200);
    var job = answer.text("JobId");
    result("JobId", job);
    result("TaskId", answer.text("TaskId"));
    return job;
  }

  private void showJob(String token, String job) {
    say("Read its info (cielo24)");
    var info =
        http.cielo24("/api/job/info", parameters("api_token", token, "job_id", job))
            .mustHaveStatus(200);
    info.text("JobId", List.of(job));
    result("JobName", info.text("JobName", List.of("A demo")));
    result("JobStatus", info.text("JobStatus", List.of("Pending", "Authorizing")));
    result("language", info.text("SourceLanguage", List.of("en")));
  }

  private String createProject(String token) {
    say("Create a project (TEXTKING)");
    var answer =
        http.textking(token, "/v1/projects", Map.of("name", "A demo project")).mustHaveStatus(201);
    var project = answer.text("id");
    result("id", project);
    result("state", answer.text("state", List.of("prepared")));
    result("Location", String.valueOf(answer.location()));
    return project;
  }

  private String addJob(String token, String project) {
    say("Create a job in it (TEXTKING)");
    var body = new LinkedHashMap<String, String>();
    body.put("name", "A demo translation");
    body.put("source_language", "de");
    body.put("target_language", "en");
    body.put("quality", "translation");
    var answer = http.textking(token, "/v1/project/" + project + "/jobs", body).mustHaveStatus(201);
    var job = answer.text("id");
    result("id", job);
    result("state", answer.text("state", List.of("new")));
    return job;
  }

  private void showProjectAndJob(String token, String project, String job) {
    say("Read both back (TEXTKING)");
    var path = "/v1/project/" + project;
    var projectAgain = http.textking(token, path).mustHaveStatus(200);
    projectAgain.text("id", List.of(project));
    result("project", projectAgain.text("name", List.of("A demo project")));
    var jobAgain = http.textking(token, path + "/job/" + job).mustHaveStatus(200);
    jobAgain.text("id", List.of(job));
    result(
        "job",
        "%s, %s to %s"
            .formatted(
                jobAgain.text("name", List.of("A demo translation")),
                jobAgain.text("source_language", List.of("de")),
                jobAgain.text("target_language", List.of("en"))));
  }

  private void tell(List<SeenEvent> events, List<String> expectedTypes) {
    var types = events.stream().map(SeenEvent::type).toList();
    if (!types.equals(expectedTypes)) {
      throw new DemoFailure(
          "Kafka shows the events %s instead of %s".formatted(types, expectedTypes));
    }
    for (var event : events) {
      terminal.printf("  %s  %s #%d%n", event.place(), event.type(), event.sequence());
      terminal.printf("      id %s  key %s  time %s%n", event.id(), event.root(), event.time());
      terminal.printf("      %s%n", event.value());
    }
  }

  private void say(String what) {
    step++;
    terminal.printf("%n%d. %s%n", step, what);
  }

  private void result(String name, String value) {
    terminal.printf(LABEL, name, value);
  }

  /** The parameters with the version that every call needs. */
  private static Map<String, String> parameters(String... namesAndValues) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("v", "1");
    for (var i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }

  /** cielo24 shows ids as 32 digits, Kafka with dashes. */
  private static String dashed(String id) {
    if (!id.matches("[0-9a-f]{32}")) {
      throw new DemoFailure("JobId is no id of 32 hexadecimal digits: " + id);
    }
    return id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }
}
