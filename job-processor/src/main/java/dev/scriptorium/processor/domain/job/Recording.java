package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a recording arrives: the same in every state of a job that waits for it. */
final class Recording {

  /** Who fetches and probes. */
  private static final String ENGINE = "media";

  private Recording() {}

  /** Decides about a recording for a job that keeps the one it has. */
  static Decision<JobFact> add(Media media, MediaSource source) {
    return media instanceof Media.None || media instanceof Media.Failed
        ? added(source, nextGeneration(media))
        : decideRepeat(media, source);
  }

  /** Decides about a recording for a job whose work was not ordered: one may be replaced. */
  static Decision<JobFact> add(Media media, JobCommand.AddMedia command) {
    Decision<JobFact> decision = add(media, command.source());
    return command.otherwise() == JobCommand.OtherMedia.REPLACE
            && decision instanceof Decision.Refused
        ? replaced(media, command.source())
        : decision;
  }

  private static Decision<JobFact> replaced(Media media, MediaSource source) {
    List<JobFact> facts = new ArrayList<>();
    openTask(media, "").ifPresent(open -> facts.add(new JobFact.TaskCanceled(open.key())));
    facts.addAll(facts(source, nextGeneration(media)));
    return new Decision.Accepted<>(facts);
  }

  /** Of the tasks of the recording that comes next. */
  private static int nextGeneration(Media media) {
    return switch (media) {
      case Media.None none -> 1;
      case Media.Fetching fetching -> fetching.generation() + 1;
      case Media.Probing probing -> probing.generation() + 1;
      case Media.Ready ready -> Objects.requireNonNullElse(ready.generation(), 1) + 1;
      case Media.Failed failed -> failed.generation() + 1;
    };
  }

  private static Decision<JobFact> added(MediaSource source, int generation) {
    return new Decision.Accepted<>(facts(source, generation));
  }

  private static List<JobFact> facts(MediaSource source, int generation) {
    Step step =
        switch (source) {
          case MediaSource.Upload upload -> Step.PROBE;
          case MediaSource.Link link -> Step.FETCH;
        };
    return List.of(
        new JobFact.MediaAdded(source), new JobFact.TaskOpened(new TaskKey(step, generation)));
  }

  private static Decision<JobFact> decideRepeat(Media media, MediaSource source) {
    return isSame(media, source)
        ? new Decision.Ignored<>("It has this recording already")
        : new Decision.Refused<>(Refusal.ALREADY_HAS_MEDIA, "It has a recording already");
  }

  private static boolean isSame(Media media, MediaSource source) {
    return switch (source) {
      case MediaSource.Upload upload ->
          media.url() == null
              && media.content() != null
              && media.content().sha256().equals(upload.content().sha256());
      case MediaSource.Link link -> link.url().equals(media.url());
    };
  }

  /** Decides about a report; empty if it is not about the task that the recording waits for. */
  static Optional<Decision<JobFact>> report(Media media, TaskReport report) {
    return openTask(media, "")
        .filter(open -> open.key().equals(report.task()))
        .map(open -> decide(report));
  }

  private static Decision<JobFact> decide(TaskReport report) {
    return switch (report) {
      case TaskReport.Failed failed ->
          Decision.accepted(new JobFact.TaskFailed(failed.task(), failed.reason()));
      case TaskReport.Completed completed -> completed(completed);
    };
  }

  private static Decision<JobFact> completed(TaskReport.Completed report) {
    JobFact.TaskCompleted fact = Reports.fact(report);
    if (report.task().step() == Step.PROBE) {
      return report.media() == null
          ? Reports.incomplete("what the probe found")
          : Decision.accepted(fact);
    }
    return fact.result(ResultName.MEDIA).isEmpty()
        ? Reports.incomplete("the recording")
        : new Decision.Accepted<>(
            List.of(
                fact, new JobFact.TaskOpened(new TaskKey(Step.PROBE, report.task().generation()))));
  }

  /** The recording after one was added. */
  static Media after(Media media, JobFact.MediaAdded added, Instant at) {
    int generation = nextGeneration(media);
    return switch (added.source()) {
      case MediaSource.Upload upload -> new Media.Probing(null, upload.content(), generation, at);
      case MediaSource.Link link -> new Media.Fetching(link.url(), generation, at);
    };
  }

  /** The recording after something happened to a task; the same if it is another's. */
  static Media after(Media media, JobFact.OfTask fact, Instant at) {
    return openTask(media, "").filter(open -> open.key().equals(fact.task())).isEmpty()
        ? media
        : switch (fact) {
          case JobFact.TaskCompleted completed -> completed(media, completed, at);
          case JobFact.TaskFailed failed ->
              new Media.Failed(
                  media.url(), media.content(), failed.reason(), failed.task().generation());
          case JobFact.TaskOpened opened -> media;
          case JobFact.TaskCanceled canceled -> media;
        };
  }

  private static Media completed(Media media, JobFact.TaskCompleted completed, Instant at) {
    return switch (media) {
      case Media.Fetching fetching ->
          new Media.Probing(
              fetching.url(),
              completed.result(ResultName.MEDIA).orElseThrow(),
              fetching.generation(),
              at);
      case Media.Probing probing ->
          new Media.Ready(
              probing.url(),
              probing.content(),
              Reports.media(completed),
              completed.result(ResultName.PEAKS).orElse(null),
              probing.generation() == 1 ? null : probing.generation());
      case Media.None none -> none;
      case Media.Ready ready -> ready;
      case Media.Failed failed -> failed;
    };
  }

  /** A recording that failed, tried again. */
  static Media retried(Media.Failed failed, Instant at) {
    MediaUrl url = failed.url();
    StoredContent content = failed.content();
    if (content != null) {
      return new Media.Probing(url, content, failed.generation() + 1, at);
    }
    if (url == null) {
      throw new IllegalStateException("a recording has a URL or content");
    }
    return new Media.Fetching(url, failed.generation() + 1, at);
  }

  /** The task that it waits for. */
  static Optional<OpenTask> openTask(Media media, String language) {
    return switch (media) {
      case Media.Fetching fetching ->
          Optional.of(task(Step.FETCH, fetching.generation(), fetching.since(), language));
      case Media.Probing probing ->
          Optional.of(task(Step.PROBE, probing.generation(), probing.since(), language));
      case Media.None none -> Optional.empty();
      case Media.Ready ready -> Optional.empty();
      case Media.Failed failed -> Optional.empty();
    };
  }

  private static OpenTask task(Step step, int generation, Instant since, String language) {
    return new OpenTask(
        new TaskKey(step, generation), since, ENGINE, language, Priority.PRIORITY, null);
  }
}
