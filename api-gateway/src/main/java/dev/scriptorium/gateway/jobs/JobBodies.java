package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.plan.CaptioningPlan;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.gateway.view.JobPage;
import dev.scriptorium.gateway.view.JobView;
import dev.scriptorium.gateway.view.JobWork;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs as clients see them. */
final class JobBodies {

  private static final String DRAFT_IS_FINAL =
      "This server has no people to correct or review drafts (people = NONE), so the first draft"
          + " is the final result.";

  private final PublicText texts;
  private final int maxPlaces;

  JobBodies(JobsProperties settings) {
    this.texts = new PublicText(settings.maxText());
    this.maxPlaces = settings.maxPlaces();
  }

  JobWire.Page page(JobPage page) {
    return new JobWire.Page(
        page.rows().stream().map(JobBodies::row).toList(),
        page.next() == null ? null : Cursor.text(page.next()));
  }

  private static JobWire.Row row(JobPage.Row row) {
    JobView job = row.job();
    return new JobWire.Row(
        job.id(),
        job.state().details().name(),
        phase(job.state()),
        new JobPlan(job.state()).progress(row.step(), row.progress()),
        job.createdAt());
  }

  JobWire.Job job(JobView view, JobWork work) {
    JobSnapshot state = view.state();
    JobPlan plan = new JobPlan(state);
    Optional<JobWork.Attempt> running = running(work);
    WorkSnapshot ordered = state.work();
    return new JobWire.Job(
        view.id(),
        kind(state.details()),
        state.details().name(),
        state.details().sourceLanguage(),
        phase(state),
        view.createdAt(),
        state.authorizedAt(),
        ordered == null ? null : ordered.startedAt(),
        ordered == null ? null : ordered.order().dueAt(ordered.startedAt()),
        ordered == null ? null : ordered.endedAt(),
        recording(state.media()),
        order(plan.order()),
        plan.progress(
            running.map(JobWork.Attempt::step).orElse(null),
            running.map(JobWork.Attempt::progress).orElse(null)),
        running.map(this::now).orElse(null),
        waiting(Waiting.of(state, work)),
        failure(ordered == null ? null : ordered.failure()),
        work.attempts().stream().map(this::attempt).toList(),
        products(ordered),
        plan.next().stream().map(step -> ahead(plan, step)).toList());
  }

  private static String phase(JobSnapshot state) {
    return state.phase().name().toLowerCase(Locale.ROOT);
  }

  private static String kind(JobDetails details) {
    return switch (details) {
      case CaptioningDetails captioning -> "captioning";
      case TranslationDetails translation -> "translation";
    };
  }

  private static JobWire.Recording recording(@Nullable Media media) {
    if (media == null) {
      return recording("none");
    }
    return switch (media) {
      case Media.None none -> recording("none");
      case Media.Fetching fetching -> recording("fetching");
      case Media.Probing probing -> recording("probing");
      case Media.Ready ready ->
          new JobWire.Recording("ready", ready.properties().durationMs(), null, null);
      case Media.Failed failed ->
          new JobWire.Recording("failed", null, failed.reason(), Reasons.sentence(failed.reason()));
    };
  }

  private static JobWire.Recording recording(String state) {
    return new JobWire.Recording(state, null, null, null);
  }

  private static JobWire.@Nullable Order order(@Nullable WorkOrder order) {
    if (order == null) {
      return null;
    }
    boolean withoutPeople = order.people() == People.NONE && wantsPeople(order);
    return new JobWire.Order(
        order.fidelity(),
        order.priority(),
        order.turnaroundHours(),
        order.engine(),
        order.people(),
        withoutPeople ? true : null,
        withoutPeople ? DRAFT_IS_FINAL : null);
  }

  private static boolean wantsPeople(WorkOrder order) {
    return order.fidelity() != Fidelity.MECHANICAL || order.options().speakerNames();
  }

  private static Optional<JobWork.Attempt> running(JobWork work) {
    return Optional.ofNullable(work.open())
        .flatMap(open -> work.newest(open.task()))
        .filter(
            attempt ->
                attempt.state() == JobWork.State.HELD || attempt.state() == JobWork.State.REPORTED);
  }

  private JobWire.Now now(JobWork.Attempt attempt) {
    return new JobWire.Now(
        attempt.step(),
        attempt.step().kind(),
        attempt.engine(),
        attempt.number(),
        attempt.startedAt(),
        attempt.progress() == null ? null : JobPlan.rounded(attempt.progress()),
        texts.of(attempt.note()));
  }

  private JobWire.Wait waiting(Waiting waiting) {
    Integer place = waiting.place();
    return new JobWire.Wait(
        waiting.reason(),
        waiting.explanation(),
        waiting.retryAt(),
        place == null ? null : new JobWire.QueuePlace(place, true, place >= maxPlaces));
  }

  private static JobWire.@Nullable Failure failure(@Nullable TaskFailure failure) {
    return failure == null ? null : new JobWire.Failure(failure, Reasons.sentence(failure));
  }

  private JobWire.Try attempt(JobWork.Attempt attempt) {
    return new JobWire.Try(
        attempt.number(),
        attempt.step(),
        attempt.step().kind(),
        attempt.engine(),
        state(attempt.state()),
        attempt.startedAt(),
        attempt.endedAt(),
        attempt.failure(),
        texts.of(attempt.failureText()));
  }

  private static JobWire.TryState state(JobWork.State state) {
    return switch (state) {
      case HELD -> JobWire.TryState.HELD;
      case EXPIRED -> JobWire.TryState.EXPIRED;
      case REPORTED -> JobWire.TryState.REPORTED;
      case COMPLETED -> JobWire.TryState.COMPLETED;
      case SUPERSEDED -> JobWire.TryState.SUPERSEDED;
      case BACKING_OFF, FAILED -> JobWire.TryState.FAILED;
      case RELEASED -> JobWire.TryState.RELEASED;
      case CANCELED -> JobWire.TryState.CANCELED;
    };
  }

  private static List<JobWire.Product> products(@Nullable WorkSnapshot work) {
    return work == null
        ? List.of()
        : work.products().stream()
            .map(
                product ->
                    new JobWire.Product(
                        product.name(), product.version(), product.elements().length()))
            .toList();
  }

  private static JobWire.Ahead ahead(JobPlan plan, Step step) {
    return new JobWire.Ahead(
        step,
        step.kind(),
        plan.engine(step),
        step.isOfRecording() ? null : CaptioningPlan.product(step));
  }
}
