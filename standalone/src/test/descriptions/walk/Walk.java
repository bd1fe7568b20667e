import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.example.cielo24.api.AccountApi;
import org.example.cielo24.api.JobApi;
import org.example.cielo24.model.DeleteJobBody;
import org.example.cielo24.model.JobStatus;
import org.example.cielo24.model.LoginBody;
import org.example.cielo24.model.NewJobBody;
import org.example.cielo24.model.PerformTranscriptionBody;
import org.example.scriptorium.model.ErrorCode;
import org.example.scriptorium.model.Phase;
import org.example.scriptorium.model.ProductName;
import org.example.scriptorium.model.WaitingReason;
import org.example.textking.api.ProjectsApi;
import org.example.textking.model.JobChange;
import org.example.textking.model.NewJob;
import org.example.textking.model.NewProject;
import org.example.textking.model.ProjectChange;
import org.example.textking.model.ProjectState;
import org.example.textking.model.Quality;
import org.example.work.api.WorkApi;
import org.example.work.model.Capability;
import org.example.work.model.Claim;
import org.example.work.model.CompletedResult;
import org.example.work.model.Completion;
import org.example.work.model.Heartbeat;
import org.example.work.model.HeartbeatState;
import org.example.work.model.Heartbeats;
import org.example.work.model.Lease;
import org.example.work.model.LeaseEnd;
import org.example.work.model.ResultName;
import org.example.work.model.TaskKind;
import org.example.work.model.TaskParameters;

/** Calls a server with the generated Java clients: a job from its creation to its captions, and a project. */
class Walk {

  private static final String SERVER = env("SCRIPTORIUM_SERVER");
  private static final String INSTANCE = "java-" + UUID.randomUUID();
  private static final Instant DEADLINE = Instant.now().plus(Duration.ofMinutes(5));
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final LoginBody LOGIN =
      new LoginBody()
          .v(LoginBody.VEnum._1)
          .username(env("SCRIPTORIUM_USERNAME"))
          .password(env("SCRIPTORIUM_PASSWORD"));

  public static void main(String[] args) throws Exception {
    String token = new AccountApi(cielo24(null)).loginByPost(null, null, null, null, LOGIN).getApiToken();
    check(new AccountApi(cielo24(token)).verifyKey("1").getName().equals(LOGIN.getUsername()), "verify_key");
    UUID job = job(token);
    UUID project = project(token);
    System.out.println("Java's clients: job " + job + " and project " + project);
  }

  private static UUID job(String token) throws Exception {
    JobApi jobs = new JobApi(cielo24(token));
    String id = create(jobs);
    order(jobs, id);
    UUID uuid = UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"));
    var own = new org.example.scriptorium.api.JobsApi(scriptorium(token));
    check(own.listJobs(50, null).getJobs().stream().anyMatch(each -> each.getId().equals(uuid)), "jobs");
    var waiting =
        until(() -> own.getJob(id), it -> it.getWaiting().getReason() == WaitingReason.PEOPLE);
    check(waiting.getPhase() == Phase.WORKING && waiting.getMedia().getDurationMs() > 0, waiting);
    check(!waiting.getCreatedAt().isAfter(waiting.getStartedAt()), waiting);
    try {
      own.getJob("0".repeat(32));
      throw new AssertionError("not refused");
    } catch (org.example.scriptorium.ApiException e) {
      check(e.getCode() == 404 && e.getResponseBody().contains(ErrorCode.NOT_FOUND.getValue()), e);
    }
    work(uuid);
    var complete = until(() -> own.getJob(id), it -> it.getPhase() == Phase.COMPLETE);
    check(complete.getWorkProducts().getLast().getName() == ProductName.FINAL, complete);
    check(jobs.getCaption("1", id, "SRT", null, null, null).contains("-->"), "SRT");
    check(!jobs.getTranscript("1", id, null, null, null).isEmpty(), "transcript");
    check(jobs.listElementLists("1", id).getLast().getIwpName().equals("FINAL"), "element lists");
    for (String profile : List.of("classic", "openapi")) {
      var info = jobs.jobInfo("1", id, profile);
      check(info.getJobStatus() == JobStatus.COMPLETE && info.getMediaLengthSeconds() instanceof Number, info);
    }
    return uuid;
  }

  private static String create(JobApi jobs) throws Exception {
    NewJobBody job =
        new NewJobBody()
            .v(NewJobBody.VEnum._1)
            .jobName("Lecture \u00e9")
            .language("en-x-sandbox")
            .externalId(INSTANCE)
            .isDuplicate(false);
    String id = jobs.newJobByPost(INSTANCE, null, job).getJobId();
    check(jobs.newJobByPost(INSTANCE, null, job).getJobId().equals(id), "a repeat");
    String other = jobs.newJob("1", "Other", null, null, null, null, null, null, true, null, null).getJobId();
    for (String profile : new String[] {"classic", "openapi", null}) {
      var info = jobs.jobInfo("1", id, profile);
      check(info.getJobId().equals(id) && info.getJobName().equals("Lecture \u00e9"), info);
      check(Objects.equals(info.getExternalId(), INSTANCE) && info.getJobStatus() == JobStatus.PENDING, info);
    }
    var listed =
        jobs.listJobs(
            "1", null, null, null, null, null, null, null, null, null, null, null, null, null, null, INSTANCE, null,
            null, null, null, null, null);
    check(listed.getActiveJobs().size() == 1, listed);
    jobs.modifyJob("1", other, null, null, null, null, null, 2, null, null);
    jobs.deleteJobByPost(new DeleteJobBody().v(DeleteJobBody.VEnum._1).jobId(other));
    return id;
  }

  private static void order(JobApi jobs, String id) throws Exception {
    // The generated client sends the name of a file instead of its bytes
    String url = jobs.requestUploadUrl("1", id).getUploadUrl();
    var put = HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofFile(Path.of(env("SCRIPTORIUM_RECORDING"))));
    check(HTTP.send(put.build(), BodyHandlers.discarding()).statusCode() == 200, url);
    String task =
        jobs.performTranscriptionByPost(
                new PerformTranscriptionBody()
                    .v(PerformTranscriptionBody.VEnum._1)
                    .jobId(id)
                    .transcriptionFidelity("PREMIUM")
                    .options("{\"notes\": \"Slowly\"}"))
            .getTaskId();
    check(jobs.getTaskStatus("1", task).getTaskType().equals("JOB_PERFORM_TRANSCRIPTION"), task);
  }

  private static void work(UUID job) throws Exception {
    String token = env("SCRIPTORIUM_WORKER_TOKEN");
    WorkApi worker = new WorkApi(work(token));
    Lease lease = until(() -> mine(worker, job), Objects::nonNull);
    check(lease.getKind() == TaskKind.CORRECT, lease);
    check(lease.getParameters().getStep() == TaskParameters.StepEnum.CORRECTION, lease);
    Heartbeats beats =
        new Heartbeats().instance(INSTANCE).addLeasesItem(new Heartbeat().leaseId(lease.getLeaseId()));
    check(worker.heartbeat(beats).getLeases().getFirst().getState() == HeartbeatState.HELD, beats);
    var draft = lease.getInputs().stream().filter(each -> each.getName().getValue().equals("draft")).findFirst().get();
    Path file = Files.createTempFile("scriptorium-", ".json");
    try {
      var get = HttpRequest.newBuilder(URI.create(SERVER).resolve(draft.getUrl())).build();
      check(Files.size(HTTP.send(get, BodyHandlers.ofFile(file)).body()) == draft.getLength(), draft);
      // As above
      String path = "/work/leases/" + lease.getLeaseId() + "/results/elements";
      var put = HttpRequest.newBuilder(URI.create(SERVER).resolve(path)).PUT(BodyPublishers.ofFile(file));
      bearer(token).accept(put);
      check(HTTP.send(put.build(), BodyHandlers.discarding()).statusCode() == 200, path);
    } finally {
      Files.delete(file);
    }
    CompletedResult result = new CompletedResult().name(ResultName.ELEMENTS).sha256(draft.getSha256());
    LeaseEnd end = worker.complete(lease.getLeaseId(), new Completion().addResultsItem(result), INSTANCE);
    check(List.of(LeaseEnd.StateEnum.COMPLETED, LeaseEnd.StateEnum.REPORTED).contains(end.getState()), end);
  }

  /** The lease of our job, or null; others' are released. */
  private static Lease mine(WorkApi worker, UUID job) throws Exception {
    Claim claim =
        new Claim()
            .claimId(UUID.randomUUID())
            .protocol(Claim.ProtocolEnum.NUMBER_1)
            .instance(INSTANCE)
            .waitSeconds(5)
            .count(100)
            .addCapabilitiesItem(new Capability().kind("CORRECT").engine("human"));
    Lease mine = null;
    for (Lease each : worker.claim(claim).getLeases()) {
      if (each.getJobId().equals(job)) {
        mine = each;
      } else {
        worker.release(each.getLeaseId(), null);
      }
    }
    return mine;
  }

  private static UUID project(String token) throws Exception {
    ProjectsApi projects = new ProjectsApi(textking(token));
    var parts = new org.example.textking.api.JobsApi(textking(token));
    var project = projects.createProject(new NewProject().name("Website").dueDate("2100-01-31"), INSTANCE);
    UUID id = project.getId();
    check(project.getState() == ProjectState.PREPARED && project.getNumber() == null, project);
    var part =
        parts.createJob(
            id,
            new NewJob().name("Page").sourceLanguage("en").targetLanguage("de").quality(Quality.TRANSLATION).briefing("Short"),
            null);
    check(part.getWords() == null && part.getIsActive() && "Short".equals(part.getBriefing()), part);
    check(parts.changeJob(id, part.getId(), new JobChange().briefing("")).getBriefing() == null, "briefing");
    check(parts.listJobs(id, null, null).getItems().size() == 1, "jobs");
    var started = projects.changeProject(id, new ProjectChange().state("running"));
    check(started.getState() == ProjectState.RUNNING && started.getNumber() != null, started);
    check(projects.listProjects(1, 100, ProjectState.RUNNING).getTotal() >= 1, "projects");
    try {
      projects.deleteProject(id);
      throw new AssertionError("not refused");
    } catch (org.example.textking.ApiException e) {
      check(e.getCode() == 403, e);
    }
    return id;
  }

  private static org.example.cielo24.ApiClient cielo24(String token) {
    var client = new org.example.cielo24.ApiClient();
    client.updateBaseUri(SERVER);
    return client.setRequestInterceptor(bearer(token));
  }

  private static org.example.scriptorium.ApiClient scriptorium(String token) {
    var client = new org.example.scriptorium.ApiClient();
    client.updateBaseUri(SERVER);
    return client.setRequestInterceptor(bearer(token));
  }

  private static org.example.textking.ApiClient textking(String token) {
    var client = new org.example.textking.ApiClient();
    client.updateBaseUri(SERVER);
    return client.setRequestInterceptor(bearer(token));
  }

  private static org.example.work.ApiClient work(String token) {
    var client = new org.example.work.ApiClient();
    client.updateBaseUri(SERVER);
    return client.setRequestInterceptor(bearer(token));
  }

  private static Consumer<HttpRequest.Builder> bearer(String token) {
    return request -> {
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
    };
  }

  private static <T> T until(Callable<T> value, Predicate<T> condition) throws Exception {
    for (; ; ) {
      T now = value.call();
      if (condition.test(now)) {
        return now;
      }
      check(Instant.now().isBefore(DEADLINE), "waited for too long");
      Thread.sleep(100);
    }
  }

  private static void check(boolean condition, Object about) {
    if (!condition) {
      throw new AssertionError("not as expected: " + about);
    }
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}
