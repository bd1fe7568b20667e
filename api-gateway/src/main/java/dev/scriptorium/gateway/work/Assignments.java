package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.gateway.content.ContentUrls;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.media.MediaUrls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** What the holder of a lease has to know: parameters and inputs, from the state of the job. */
final class Assignments {

  private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);
  private static final ObjectReader STATE = WireJson.mapper().readerFor(JobSnapshot.class);

  private final JdbcTemplate jdbc;
  private final Contents contents;
  private final ContentUrls urls;
  private final ResultLimits results;
  private final MediaUrls mediaUrls;
  private final WorkProperties settings;

  Assignments(
      JdbcTemplate jdbc,
      Contents contents,
      ContentUrls urls,
      ResultLimits results,
      MediaUrls mediaUrls,
      WorkProperties settings) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.urls = urls;
    this.results = results;
    this.mediaUrls = mediaUrls;
    this.settings = settings;
  }

  private record Job(JobSnapshot state, String defaultNotes) {}

  private record Content(Map<String, Object> parameters, List<WorkWire.Input> inputs) {}

  /** Leases as workers see them; those that the job's state has no use for are left out. */
  List<WorkWire.LeaseBody> of(List<Lease> leases) {
    Map<UUID, Job> jobs = jobs(leases);
    List<WorkWire.LeaseBody> bodies = new ArrayList<>();
    for (Lease lease : leases) {
      content(lease, jobs.get(lease.id())).ifPresent(content -> bodies.add(body(lease, content)));
    }
    return bodies;
  }

  private WorkWire.LeaseBody body(Lease lease, Content content) {
    return new WorkWire.LeaseBody(
        lease.id(),
        lease.taskId(),
        lease.jobId(),
        lease.attempt(),
        lease.kind(),
        lease.engine(),
        lease.language(),
        lease.secondsLeft(),
        settings.heartbeatInterval().toSeconds(),
        content.parameters(),
        content.inputs(),
        results.wanted(lease.kind()));
  }

  private Map<UUID, Job> jobs(List<Lease> leases) {
    Map<UUID, Job> jobs = new HashMap<>();
    if (leases.isEmpty()) {
      return jobs;
    }
    jdbc.query(
        """
        SELECT l.id, coalesce(o.state, r.state) AS state, coalesce(a.default_job_notes, '') AS notes
        FROM lease l
        LEFT JOIN root r ON r.id = l.root_id AND l.job_id = l.root_id
        LEFT JOIN ordered_job o ON o.order_id = l.root_id AND o.id = l.job_id
        LEFT JOIN account a ON a.id = coalesce(r.account_id, l.account_id)
        WHERE l.id = ANY (?::uuid[])
        """,
        row -> {
          UUID leaseId = row.getObject("id", UUID.class);
          Job job = job(leaseId, row.getString("state"), row.getString("notes"));
          if (job != null) {
            jobs.put(leaseId, job);
          }
        },
        (Object) leases.stream().map(Lease::id).toArray(UUID[]::new));
    return jobs;
  }

  /** Null if there is none any more. One that cannot be read is no other lease's trouble. */
  private static @Nullable Job job(UUID leaseId, @Nullable String state, String notes) {
    try {
      return state == null ? null : new Job(STATE.readValue(state), notes);
    } catch (JacksonException e) {
      LOG.error("The state of the job of lease {} cannot be read", leaseId, e);
      return null;
    }
  }

  private Optional<Content> content(Lease lease, @Nullable Job job) {
    if (job == null || job.state().media() == null) {
      return Optional.empty();
    }
    return switch (lease.kind()) {
      case FETCH_MEDIA -> fetch(lease, job.state().media());
      case PROBE_MEDIA -> probe(lease, job.state().media());
      case TRANSCRIBE, CORRECT, REVIEW, IDENTIFY_SPEAKERS -> transcript(lease, job);
    };
  }

  private Optional<Content> fetch(Lease lease, Media media) {
    if (!(media instanceof Media.Fetching fetching)
        || fetching.generation() != lease.task().generation()) {
      return Optional.empty();
    }
    return url(fetching.url(), lease)
        .map(
            url ->
                new Content(
                    Map.of(
                        "url",
                        url,
                        "maxBytes",
                        contents.maxSize(),
                        "timeLimitSeconds",
                        settings.fetch().timeLimit().toSeconds()),
                    List.of()));
  }

  private Optional<String> url(MediaUrl url, Lease lease) {
    try {
      return Optional.of(mediaUrls.complete(url, lease.accountId()));
    } catch (IllegalStateException e) {
      LOG.error("The URL of the recording of job {}: {}", lease.jobId(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Content> probe(Lease lease, Media media) {
    return media instanceof Media.Probing probing
            && probing.generation() == lease.task().generation()
        ? Optional.of(new Content(Map.of(), List.of(input(lease, "media", probing.content()))))
        : Optional.empty();
  }

  private Optional<Content> transcript(Lease lease, Job job) {
    WorkSnapshot work = job.state().work();
    if (!(job.state().media() instanceof Media.Ready ready)
        || work == null
        || !lease.task().equals(work.open())
        || !(job.state().details() instanceof CaptioningDetails details)) {
      return Optional.empty();
    }
    List<WorkWire.Input> inputs = new ArrayList<>();
    inputs.add(input(lease, "media", ready.content()));
    List<WorkProduct> products = work.products();
    if (!products.isEmpty()) {
      inputs.add(input(lease, "draft", products.getLast().elements()));
    }
    if (ready.peaks() != null) {
      inputs.add(input(lease, "peaks", ready.peaks()));
    }
    return Optional.of(
        new Content(parameters(lease, job, details, work.order(), ready.properties()), inputs));
  }

  private static Map<String, Object> parameters(
      Lease lease,
      Job job,
      CaptioningDetails details,
      WorkOrder order,
      MediaProperties properties) {
    WorkOptions options = order.options();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("step", lease.task().step().name());
    parameters.put("jobName", details.name());
    parameters.put("language", details.language());
    parameters.put("durationMs", properties.durationMs());
    parameters.put("fidelity", order.fidelity().name());
    parameters.put("notes", options.notes());
    parameters.put("defaultJobNotes", job.defaultNotes());
    if (details.expectedSpeakers() != null) {
      parameters.put("expectedSpeakers", details.expectedSpeakers());
    }
    parameters.put("speakerId", options.speakerNames());
    parameters.put("trueVerbatim", options.trueVerbatim());
    parameters.put("firstPassCampaign", options.campaign());
    parameters.put("onScreenText", options.onScreenText());
    parameters.put("musicLyrics", options.musicLyrics());
    parameters.put("audioDescription", options.audioDescription());
    return parameters;
  }

  private WorkWire.Input input(Lease lease, String name, StoredContent content) {
    return new WorkWire.Input(
        name, urls.url(lease.id(), content.id()), content.length(), content.sha256());
  }
}
