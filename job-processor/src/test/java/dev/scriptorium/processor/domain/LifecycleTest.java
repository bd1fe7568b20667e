package dev.scriptorium.processor.domain;

import static dev.scriptorium.processor.domain.Commands.ELEMENTS;
import static dev.scriptorium.processor.domain.Commands.FIRST;
import static dev.scriptorium.processor.domain.Commands.LEASE;
import static dev.scriptorium.processor.domain.Commands.LECTURE;
import static dev.scriptorium.processor.domain.Commands.PROPERTIES;
import static dev.scriptorium.processor.domain.Commands.RECORDING;
import static dev.scriptorium.processor.domain.Commands.SECOND;
import static dev.scriptorium.processor.domain.Commands.add;
import static dev.scriptorium.processor.domain.Commands.cancel;
import static dev.scriptorium.processor.domain.Commands.create;
import static dev.scriptorium.processor.domain.Commands.createOrder;
import static dev.scriptorium.processor.domain.Commands.done;
import static dev.scriptorium.processor.domain.Commands.failed;
import static dev.scriptorium.processor.domain.Commands.fetched;
import static dev.scriptorium.processor.domain.Commands.link;
import static dev.scriptorium.processor.domain.Commands.order;
import static dev.scriptorium.processor.domain.Commands.place;
import static dev.scriptorium.processor.domain.Commands.probed;
import static dev.scriptorium.processor.domain.Commands.rename;
import static dev.scriptorium.processor.domain.Commands.renameJob;
import static dev.scriptorium.processor.domain.Commands.upload;
import static dev.scriptorium.processor.domain.Commands.work;
import static dev.scriptorium.processor.domain.Given.NOON;
import static dev.scriptorium.processor.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.plan.CaptioningPlan;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskResult;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.processor.Families;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.job.AwaitingAuthorization;
import dev.scriptorium.processor.domain.job.Canceled;
import dev.scriptorium.processor.domain.job.Complete;
import dev.scriptorium.processor.domain.job.Deleted;
import dev.scriptorium.processor.domain.job.Draft;
import dev.scriptorium.processor.domain.job.Failed;
import dev.scriptorium.processor.domain.job.JobCore;
import dev.scriptorium.processor.domain.job.JobState;
import dev.scriptorium.processor.domain.job.Pending;
import dev.scriptorium.processor.domain.job.Work;
import dev.scriptorium.processor.domain.job.Working;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/lifecycle.md true: it is what the states say. {@code -Dlifecycle.write=true} writes
 * it.
 */
class LifecycleTest {

  private static final Path PAGE = Path.of("../docs/lifecycle.md");
  private static final JobCore CORE = new JobCore(LECTURE, NOON, null, new Media.None());
  private static final TaskKey DRAFT_TASK = TaskKey.first(Step.DRAFT);
  private static final WorkOrder ORDER = work(Fidelity.MECHANICAL, People.NONE);
  private static final JobCore WITH_MEDIA =
      new JobCore(LECTURE, NOON, null, new Media.Ready(null, RECORDING, PROPERTIES, null));
  private static final WorkProduct PRODUCT =
      new WorkProduct(ProductName.MECHANICAL, NOON, ELEMENTS);
  private static final Work BEGUN = new Work(ORDER, NOON, List.of());
  private static final Work DONE = new Work(ORDER, NOON, List.of(PRODUCT));

  private static final JobCommand.Change CHANGE =
      new JobCommand.Change(new CaptioningChanges(2, null, null, null, null, null, null));

  private static final JobCommand.Move MOVE =
      new JobCommand.Move(SECOND, CHANGE.changes(), JobCommand.ExternalIdRule.SHARED, null);

  private static final List<JobState> JOB_STATES =
      List.of(
          new Draft(CORE),
          new AwaitingAuthorization(CORE, null),
          new Pending(WITH_MEDIA, NOON),
          new Working(WITH_MEDIA, NOON, DONE, DRAFT_TASK, NOON, null),
          new Complete(WITH_MEDIA, NOON, DONE, NOON),
          new Failed(WITH_MEDIA, NOON, BEGUN, NOON, TaskFailure.EXHAUSTED, DRAFT_TASK),
          new Canceled(CORE, null, null, null),
          new Deleted(CORE, null));

  private static final List<JobCommand.OfExistingJob> JOB_COMMANDS =
      List.of(
          new JobCommand.Authorize(),
          upload(),
          order(Fidelity.MECHANICAL, People.NONE),
          CHANGE,
          MOVE,
          new JobCommand.Cancel(),
          new JobCommand.Retry(),
          new JobCommand.Delete());

  private static final List<JobFact.OfExistingJob> JOB_FACTS =
      List.of(
          new JobFact.Changed(LECTURE),
          new JobFact.Moved(SECOND),
          new JobFact.Authorized(),
          new JobFact.Ordered("EN2600001-01"),
          new JobFact.MediaAdded(upload().source()),
          new JobFact.WorkOrdered(ORDER),
          new JobFact.WorkChanged(ORDER),
          new JobFact.Started(ORDER),
          new JobFact.TaskOpened(DRAFT_TASK),
          new JobFact.TaskCompleted(
              DRAFT_TASK, LEASE, List.of(new TaskResult(ResultName.ELEMENTS, ELEMENTS)), null),
          new JobFact.TaskFailed(DRAFT_TASK, TaskFailure.EXHAUSTED),
          new JobFact.TaskCanceled(DRAFT_TASK),
          new JobFact.Completed(),
          new JobFact.Failed(TaskFailure.EXHAUSTED),
          new JobFact.Retried(),
          new JobFact.Canceled(),
          new JobFact.Deleted());

  private static final List<Command> ALONE_COMMANDS =
      List.of(
          create(),
          new JobCommand.Authorize(),
          upload(),
          order(Fidelity.MECHANICAL, People.NONE),
          CHANGE,
          MOVE,
          new JobCommand.Cancel(),
          new JobCommand.Retry(),
          new JobCommand.Delete(),
          done(DRAFT_TASK),
          failed(DRAFT_TASK, TaskFailure.ENGINE_FAILED));

  private static final List<Given> ALONE =
      List.of(
          given(),
          given(create(Authorization.REQUIRED, null)),
          given(create()),
          withMedia(),
          working(),
          working().and(done(DRAFT_TASK)),
          working().and(failed(DRAFT_TASK, TaskFailure.ENGINE_FAILED)),
          working().and(new JobCommand.Cancel()),
          given(create(), new JobCommand.Delete()));

  private static final List<Given> MEDIA =
      List.of(
          given(create()),
          given(create(), link("https://example.com/a.mp4")),
          given(create(), upload()),
          withMedia(),
          given(create(), upload()).and(failed(TaskKey.first(Step.PROBE), TaskFailure.NOT_MEDIA)),
          given(create(), upload(), order(Fidelity.MECHANICAL, People.NONE)));

  private static final List<Command> MEDIA_COMMANDS =
      List.of(
          upload(),
          link("https://example.com/b.mp4"),
          fetched(),
          probed(1),
          failed(TaskKey.first(Step.FETCH), TaskFailure.UNREACHABLE),
          failed(TaskKey.first(Step.PROBE), TaskFailure.NOT_MEDIA),
          order(Fidelity.MECHANICAL, People.NONE),
          new JobCommand.Cancel(),
          new JobCommand.Delete());

  private static Given withMedia() {
    return given(create(), upload()).and(probed(1));
  }

  private static Given working() {
    return withMedia().and(order(Fidelity.MECHANICAL, People.NONE));
  }

  private static final List<Command> ORDER_COMMANDS =
      List.of(
          createOrder(),
          rename("Other"),
          place(),
          cancel(),
          new OrderCommand.DeleteOrder(),
          add(SECOND),
          renameJob(FIRST, "Other"),
          new OrderCommand.RemoveJob(FIRST));

  private static final List<Given> ORDERS =
      List.of(
          given(),
          given(createOrder(), add(FIRST)),
          given(createOrder(), add(FIRST), place()),
          given(createOrder(), add(FIRST), cancel()),
          given(createOrder(), add(FIRST), new OrderCommand.DeleteOrder()));

  @Test
  void the_page_says_what_the_states_say() throws IOException {
    String page =
        """
        # Lifecycle of jobs and orders

        Generated from the states by `LifecycleTest`; do not edit. A job has the same states alone and in an order. An order
        decides for its jobs as long as it is a draft; what happens to them then is in the last table.

        ## States of a job, and the facts that lead from one to the next

        %s
        ## Commands to a job outside any order

        A cell is the state that follows and the facts that lead there, or why nothing happens.

        %s
        ## The recording and the commands

        A job's recording arrives while the job is in any of its states. The rows are a pending job without a recording, with one
        that is being fetched, being probed, ready and failed, and a working job whose recording is being probed.

        %s
        ## Plans

        The steps of a captioning job, one after the other; each ends with a version of the result, and after the last one that
        version is also the final one. Without people (`people = NONE`) only the draft remains.

        %s
        ## Commands to an order

        Facts about a job in the order are marked *job*.

        %s\
        """
            .formatted(
                table(JOB_STATES, JOB_FACTS, LifecycleTest::name, LifecycleTest::next),
                table(ALONE, ALONE_COMMANDS, LifecycleTest::name, LifecycleTest::decision),
                table(MEDIA, MEDIA_COMMANDS, LifecycleTest::media, LifecycleTest::decision),
                plans(),
                table(ORDERS, ORDER_COMMANDS, LifecycleTest::name, LifecycleTest::decision));
    if (Boolean.getBoolean("lifecycle.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(page)
        .as("docs/lifecycle.md is stale: run with -Dlifecycle.write=true")
        .isEqualTo(Files.readString(PAGE));
  }

  @Test
  void the_page_has_every_command() {
    Set<String> shown = new HashSet<>();
    ALONE_COMMANDS.forEach(command -> shown.add(CommandCodec.TYPES.textNameOf(command)));
    ORDER_COMMANDS.forEach(command -> shown.add(CommandCodec.TYPES.textNameOf(command)));
    assertThat(shown).isEqualTo(CommandCodec.TYPES.names());
  }

  @Test
  void the_page_has_every_state_and_fact_of_a_job() {
    assertThat(Families.sampled(JOB_STATES)).isEqualTo(Families.of(JobState.class));
    assertThat(Families.sampled(JOB_FACTS)).isEqualTo(Families.of(JobFact.OfExistingJob.class));
  }

  /** Whatever a state accepts, it can be folded with: the two switches of a state agree. */
  @Test
  void every_state_of_a_job_evolves_with_what_it_decides() {
    for (JobState state : JOB_STATES) {
      for (JobCommand.OfExistingJob command : JOB_COMMANDS) {
        evolve(state, state.decide(command));
      }
      for (TaskKey task : List.of(DRAFT_TASK, TaskKey.first(Step.PROBE))) {
        evolve(state, state.decide(done(task)));
        evolve(state, state.decide(failed(task, TaskFailure.ENGINE_FAILED)));
      }
    }
    assertThat(Families.sampled(JOB_COMMANDS))
        .isEqualTo(Families.of(JobCommand.OfExistingJob.class));
  }

  private static void evolve(JobState state, Decision<JobFact> decision) {
    if (decision instanceof Decision.Accepted<JobFact> accepted) {
      JobState next = state;
      for (JobFact fact : accepted.facts()) {
        next = next.evolve((JobFact.OfExistingJob) fact, NOON);
      }
      assertThat(JobState.of(next.snapshot())).isEqualTo(next);
    }
  }

  private static String plans() {
    StringBuilder table =
        new StringBuilder("| fidelity | steps: kind of task, who does it, version |\n|---|---|\n");
    for (Fidelity fidelity : Fidelity.values()) {
      WorkOrder order = work(fidelity, People.WAIT);
      table
          .append("| ")
          .append(fidelity)
          .append(" | ")
          .append(
              CaptioningPlan.steps(order).stream()
                  .map(
                      step ->
                          "%s (%s): %s"
                              .formatted(
                                  step.kind(),
                                  CaptioningPlan.engine(order, step),
                                  CaptioningPlan.product(step)))
                  .collect(Collectors.joining(" → ")))
          .append(" |\n");
    }
    return table
        + "\n"
        + "With the names of the speakers ordered, and with people, IDENTIFY_SPEAKERS (human)"
        + " follows with the version SPEAKER_ID.\n";
  }

  private static String media(Given given) {
    JobState job = ((JobAggregate) given.aggregate().state()).job();
    return simpleName(job) + ", " + simpleName(job.core().media()).toLowerCase(Locale.ROOT);
  }

  private static <R, C> String table(
      List<R> rows, List<C> columns, Function<R, String> name, Cell<R, C> cell) {
    StringBuilder table = new StringBuilder("| state |");
    columns.forEach(column -> table.append(' ').append(simpleName(column)).append(" |"));
    table.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
    for (R row : rows) {
      table.append("| **").append(name.apply(row)).append("** |");
      columns.forEach(column -> table.append(' ').append(cell.of(row, column)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }

  private interface Cell<R, C> {
    String of(R row, C column);
  }

  private static String next(JobState state, JobFact.OfExistingJob fact) {
    try {
      return "→ " + name(state.evolve(fact, NOON));
    } catch (IllegalStateException impossible) {
      return "";
    }
  }

  private static String decision(Given given, Command command) {
    Given.Then then = given.when(command);
    return switch (then.step().outcome()) {
      case Outcome.Accepted accepted ->
          "→ "
              + name(then.state())
              + ": "
              + then.step().entries().stream()
                  .map(entry -> name(entry.fact()))
                  .collect(Collectors.joining(", "));
      case Outcome.Ignored ignored -> "ignored";
      case Outcome.Refused refused ->
          "refused: " + refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Outcome.Faulted faulted -> throw new IllegalStateException(faulted.toString());
    };
  }

  private static String name(Given given) {
    return name(given.aggregate().state());
  }

  private static String name(AggregateState state) {
    return switch (state) {
      case Absent absent -> "nothing";
      case JobAggregate job -> name(job.job());
      case OrderAggregate order -> simpleName(order.order());
    };
  }

  private static String name(JobState state) {
    return simpleName(state);
  }

  private static String name(Fact fact) {
    return fact instanceof OrderFact.OfJob ofJob
        ? "*job* " + simpleName(ofJob.fact())
        : simpleName(fact);
  }

  private static String simpleName(Object value) {
    return value.getClass().getSimpleName();
  }
}
