package dev.scriptorium.processor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskResult;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.Families;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.postgres.FactCodec.StoredFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was stored by a release is read by every later one: {@code golden/<name>/<release>.json} is
 * never edited. {@code -Dgolden.write=true} writes the file of something new.
 */
class StoredStateTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final UUID JOB = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
  private static final UUID ADDRESS = UUID.fromString("0198c0de-0000-7000-8000-00000000000d");
  private static final UUID SUBJECT = UUID.fromString("49353ab0-fdbf-4e1c-a063-cdf4aad98782");
  private static final Instant AT = Instant.parse("2026-11-23T08:15:30.123456Z");
  private static final CaptioningDetails LECTURE =
      new CaptioningDetails("Lecture 1", "en", "lecture-1", "Ann", "room 5", 2);
  private static final TranslationDetails PAGE =
      new TranslationDetails(
          "Page 1",
          "de",
          "en",
          TranslationQuality.TRANSLATION_AND_CORRECTION,
          SUBJECT,
          "Keep it short",
          Activity.ACTIVE);
  private static final OrderDetails BROCHURE =
      new OrderDetails(
          "Brochure", LocalDateTime.parse("2026-12-24T18:00:00"), "SPRING", "partner-7", ADDRESS);

  private static final UUID LEASE = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
  private static final TaskKey TASK = TaskKey.first(Step.DRAFT);
  private static final MediaUrl URL = new MediaUrl("https://example.com/a.mp4", "sealed");
  private static final StoredContent CONTENT =
      new StoredContent(
          UUID.fromString("0198c0de-0000-7000-8000-0000000000d1"),
          1_048_576,
          "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  private static final WorkOrder ORDER =
      new WorkOrder(
          Fidelity.PREMIUM,
          Priority.PRIORITY,
          24,
          "speech",
          People.WAIT,
          "en",
          "https://example.com/{job_id}",
          new WorkOptions(
              "Spell names as on the slides",
              Map.of("course", "7"),
              List.of("RETURN"),
              "CIELO24",
              List.of("FINAL"),
              List.of("FINAL"),
              "NORMAL",
              true,
              true,
              true,
              true,
              true,
              true));

  private static final List<Fact> FACTS =
      List.of(
          new JobFact.Created(LECTURE, JobPhase.PENDING, "f1"),
          new JobFact.Changed(LECTURE),
          new JobFact.Moved(JOB),
          new JobFact.Authorized(),
          new JobFact.Ordered("EN2600001-01"),
          new JobFact.Canceled(),
          new JobFact.Deleted(),
          new JobFact.MediaAdded(new MediaSource.Link(URL)),
          new JobFact.WorkOrdered(ORDER),
          new JobFact.WorkChanged(ORDER),
          new JobFact.Started(ORDER),
          new JobFact.TaskOpened(TASK),
          new JobFact.TaskCompleted(
              TASK,
              LEASE,
              List.of(new TaskResult(ResultName.ELEMENTS, CONTENT)),
              new MediaProperties(60_500, 1, 1)),
          new JobFact.TaskFailed(TASK, TaskFailure.ENGINE_FAILED),
          new JobFact.TaskCanceled(TASK),
          new JobFact.Completed(),
          new JobFact.Failed(TaskFailure.ENGINE_FAILED),
          new JobFact.Retried(),
          new OrderFact.Created(BROCHURE, "f2"),
          new OrderFact.Changed(BROCHURE),
          new OrderFact.Placed("EN2600001"),
          new OrderFact.Canceled(),
          new OrderFact.Deleted());

  private static final Fact OF_JOB =
      new OrderFact.OfJob(JOB, new JobFact.Created(PAGE, JobPhase.DRAFT, "f3"));

  private static final List<JobSnapshot> JOBS =
      List.of(
          new JobSnapshot(JobPhase.PENDING, LECTURE, AT, AT, "f1"),
          new JobSnapshot(JobPhase.DRAFT, PAGE, AT, null, "f3"));

  private static final List<Media> MEDIA =
      List.of(
          new Media.None(),
          new Media.Fetching(URL, 1, AT),
          new Media.Probing(URL, CONTENT, 2, AT),
          new Media.Ready(URL, CONTENT, new MediaProperties(60_500, 1, 1), CONTENT),
          new Media.Failed(URL, CONTENT, TaskFailure.NOT_MEDIA, 3));

  private static Stored worked(Media media) {
    return Stored.snapshot(
        "snapshot.work." + media.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        new JobSnapshot(
            JobPhase.FAILED,
            LECTURE,
            AT,
            AT,
            "f1",
            media,
            ORDER,
            new WorkSnapshot(
                ORDER,
                AT,
                AT,
                TASK,
                AT,
                List.of(new WorkProduct(ProductName.MECHANICAL, AT, CONTENT)),
                TaskFailure.ENGINE_FAILED,
                TASK)));
  }

  /** Something that is stored, and how it is read back. */
  record Stored(String name, Object content, JsonNode json, Function<JsonNode, Object> reader) {

    static Stored fact(String suffix, Fact fact) {
      StoredFact stored = FactCodec.write(fact);
      ObjectNode json = WireJson.mapper().createObjectNode();
      if (stored.jobId() != null) {
        json.put("job_id", stored.jobId().toString());
      }
      json.put("type", stored.type());
      json.set("fact", WireJson.mapper().readTree(stored.json()));
      return new Stored(stored.type() + suffix, fact, json, Stored::readFact);
    }

    private static Fact readFact(JsonNode json) {
      JsonNode jobId = json.get("job_id");
      return FactCodec.read(
          new StoredFact(
              jobId == null ? null : UUID.fromString(jobId.asString()),
              json.get("type").asString(),
              json.get("fact").toString()));
    }

    static Stored snapshot(String name, Object snapshot) {
      return new Stored(
          name,
          snapshot,
          WireJson.mapper().readTree(WireJson.mapper().writeValueAsString(snapshot)),
          json -> WireJson.mapper().treeToValue(json, snapshot.getClass()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Stored> everything() {
    return Stream.of(
            FACTS.stream().map(fact -> Stored.fact("", fact)),
            Stream.of(Stored.fact(".in-order", OF_JOB)),
            JOBS.stream()
                .map(
                    job ->
                        Stored.snapshot(
                            "snapshot." + job.details().getClass().getSimpleName(), job)),
            MEDIA.stream().map(StoredStateTest::worked),
            Stream.of(
                Stored.snapshot(
                    "snapshot.order",
                    new OrderSnapshot(OrderPhase.PLACED, BROCHURE, "EN2600001", AT, "f2"))))
        .flatMap(stored -> stored);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void what_is_stored_today_is_the_newest_golden_file(Stored stored) throws IOException {
    if (released(stored).isEmpty() && Boolean.getBoolean("golden.write")) {
      Path folder = Files.createDirectories(FOLDER.resolve(stored.name()));
      Files.writeString(folder.resolve("0.1.0.json"), stored.json().toPrettyString() + "\n");
    }
    assertThat(released(stored)).as("golden files of %s", stored).isNotEmpty();
    assertThat(stored.json()).isEqualTo(released(stored).getLast());
  }

  @ParameterizedTest
  @MethodSource("everything")
  void every_golden_file_still_reads(Stored stored) throws IOException {
    for (JsonNode golden : released(stored)) {
      assertThat(stored.reader().apply(golden)).isEqualTo(stored.content());
    }
  }

  @Test
  void every_fact_and_every_kind_of_details_has_a_sample() {
    List<Fact> facts = Stream.concat(FACTS.stream(), Stream.of(OF_JOB)).toList();
    assertThat(Families.sampled(facts)).isEqualTo(Families.of(Fact.class));
    List<JobDetails> details = JOBS.stream().map(JobSnapshot::details).toList();
    assertThat(Families.sampled(details)).isEqualTo(Families.of(JobDetails.class));
    assertThat(Families.sampled(MEDIA)).isEqualTo(Families.of(Media.class));
  }

  private static List<JsonNode> released(Stored stored) throws IOException {
    Path folder = FOLDER.resolve(stored.name());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(file -> WireJson.mapper().readTree(file)).toList();
    }
  }
}
