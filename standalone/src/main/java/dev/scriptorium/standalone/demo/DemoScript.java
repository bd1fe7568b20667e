package dev.scriptorium.standalone.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of the demo, each checked. */
final class DemoScript {
  private static final String LABEL = "  %-10s%s%n";

  private final DialectClient http;
  private final EventTail events;
  private final PrintStream terminal;
  private int step;

  DemoScript(DialectClient http, EventTail events, PrintStream terminal) {
    this.http = http;
    this.events = events;
    this.terminal = terminal;
  }

  /** Both dialects and their events. */
  String runDialects(DemoTarget target) {
    var token = logIn(target.username(), target.password());
    var captioned = createJob(token);
    showJob(token, captioned);
    var project = createProject(token);
    var translated = addJob(token, project);
    showProjectAndJob(token, project, translated);
    heading("The events of both, from Kafka");
    showEvents(events.of(dashed(captioned), 1), List.of("dev.scriptorium.job.created.v1"));
    showEvents(
        events.of(project, 2),
        List.of("dev.scriptorium.order.created.v1", "dev.scriptorium.job.created.v1"));
    return token;
  }

  /** The main job. */
  void run(TranscriptionScript transcription, String token) {
    heading(transcription.heading());
    transcription.run(token);
  }

  private String logIn(String username, String password) {
    heading("Log in as " + username + " (cielo24)");
    var parameters = parameters("username", username, "password", password);
    var token = http.cielo24("/api/account/login", parameters).mustHaveStatus(200).text("ApiToken");
    result("token", token.substring(0, Math.min(4, token.length())) + "... (for both dialects)");
    return token;
  }

  private String createJob(String token) {
    heading("Create a job (cielo24)");
    var response =
        http.cielo24(
                "/api/job/new",
                parameters("api_token", token, "job_name", "A demo", "language", "en"))
            .mustHaveStatus(200);
    var job = response.text("JobId");
    result("JobId", job);
    result("TaskId", response.text("TaskId"));
    return job;
  }

  private void showJob(String token, String job) {
    heading("Read its info (cielo24)");
    var info =
        http.cielo24("/api/job/info", parameters("api_token", token, "job_id", job))
            .mustHaveStatus(200);
    info.text("JobId", List.of(job));
    result("JobName", info.text("JobName", List.of("A demo")));
    result("JobStatus", info.text("JobStatus", List.of("Pending", "Authorizing")));
    result("language", info.text("SourceLanguage", List.of("en")));
  }

  private String createProject(String token) {
    heading("Create a project (TEXTKING)");
    var response =
        http.textking(token, "/v1/projects", Map.of("name", "A demo project")).mustHaveStatus(201);
    var project = response.text("id");
    result("id", project);
    result("state", response.text("state", List.of("prepared")));
    result("Location", String.valueOf(response.location()));
    return project;
  }

  private String addJob(String token, String project) {
    heading("Create a job in it (TEXTKING)");
    var body = new LinkedHashMap<String, String>();
    body.put("name", "A demo translation");
    body.put("source_language", "de");
    body.put("target_language", "en");
    body.put("quality", "translation");
    var response =
        http.textking(token, "/v1/project/" + project + "/jobs", body).mustHaveStatus(201);
    var job = response.text("id");
    result("id", job);
    result("state", response.text("state", List.of("new")));
    return job;
  }

  private void showProjectAndJob(String token, String project, String job) {
    heading("Read both back (TEXTKING)");
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

  private void showEvents(List<ReceivedEvent> events, List<String> expectedTypes) {
    var types = events.stream().map(ReceivedEvent::type).toList();
    if (!types.equals(expectedTypes)) {
      throw new DemoFailure(
          "Kafka has the events %s instead of %s".formatted(types, expectedTypes));
    }
    for (var event : events) {
      terminal.printf("  %s  %s #%d%n", event.place(), event.type(), event.sequence());
      terminal.printf("      id %s  key %s  time %s%n", event.id(), event.root(), event.time());
      terminal.printf("      %s%n", event.value());
    }
  }

  private void heading(String what) {
    step++;
    terminal.printf("%n%d. %s%n", step, what);
  }

  private void result(String name, String value) {
    terminal.printf(LABEL, name, value);
  }

  /** The parameters, with the version that every call requires. */
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
      throw new DemoFailure("JobId is not 32 hexadecimal digits: " + id);
    }
    return id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }
}
