package dev.scriptorium.processor.domain;

import static dev.scriptorium.processor.domain.Commands.FIRST;
import static dev.scriptorium.processor.domain.Commands.LECTURE;
import static dev.scriptorium.processor.domain.Commands.SECOND;
import static dev.scriptorium.processor.domain.Commands.add;
import static dev.scriptorium.processor.domain.Commands.cancel;
import static dev.scriptorium.processor.domain.Commands.create;
import static dev.scriptorium.processor.domain.Commands.createOrder;
import static dev.scriptorium.processor.domain.Commands.place;
import static dev.scriptorium.processor.domain.Commands.rename;
import static dev.scriptorium.processor.domain.Commands.renameJob;
import static dev.scriptorium.processor.domain.Given.NOON;
import static dev.scriptorium.processor.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.processor.Families;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.job.AwaitingAuthorization;
import dev.scriptorium.processor.domain.job.Canceled;
import dev.scriptorium.processor.domain.job.Deleted;
import dev.scriptorium.processor.domain.job.Draft;
import dev.scriptorium.processor.domain.job.JobCore;
import dev.scriptorium.processor.domain.job.JobState;
import dev.scriptorium.processor.domain.job.Pending;
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
  private static final JobCore CORE = new JobCore(LECTURE, NOON, null);

  private static final List<JobState> JOB_STATES =
      List.of(
          new Draft(CORE),
          new AwaitingAuthorization(CORE),
          new Pending(CORE, NOON),
          new Canceled(CORE, null),
          new Deleted(CORE, null));

  private static final List<JobCommand.OfExistingJob> JOB_COMMANDS =
      List.of(new JobCommand.Authorize(), new JobCommand.Delete());

  private static final List<JobFact.OfExistingJob> JOB_FACTS =
      List.of(
          new JobFact.Changed(LECTURE),
          new JobFact.Authorized(),
          new JobFact.Ordered("EN2600001-01"),
          new JobFact.Canceled(),
          new JobFact.Deleted());

  private static final List<Command> ALONE_COMMANDS =
      List.of(create(), new JobCommand.Authorize(), new JobCommand.Delete());

  private static final List<Given> ALONE =
      List.of(
          given(),
          given(create(Authorization.REQUIRED, null)),
          given(create()),
          given(create(), new JobCommand.Delete()));

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
        ## Commands to an order

        Facts about a job in the order are marked *job*.

        %s"""
            .formatted(
                table(JOB_STATES, JOB_FACTS, LifecycleTest::name, LifecycleTest::next),
                table(ALONE, ALONE_COMMANDS, LifecycleTest::name, LifecycleTest::decision),
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
        state.decide(command).map(fact -> evolved(state, fact));
      }
    }
    assertThat(Families.sampled(JOB_COMMANDS))
        .isEqualTo(Families.of(JobCommand.OfExistingJob.class));
  }

  private static JobFact evolved(JobState state, JobFact fact) {
    state.evolve((JobFact.OfExistingJob) fact, NOON);
    return fact;
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
