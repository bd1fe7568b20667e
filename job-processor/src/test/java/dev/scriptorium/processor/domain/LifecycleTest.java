package dev.scriptorium.processor.domain;

import static dev.scriptorium.processor.domain.Commands.FIRST;
import static dev.scriptorium.processor.domain.Commands.SECOND;
import static dev.scriptorium.processor.domain.Commands.add;
import static dev.scriptorium.processor.domain.Commands.cancel;
import static dev.scriptorium.processor.domain.Commands.create;
import static dev.scriptorium.processor.domain.Commands.createOrder;
import static dev.scriptorium.processor.domain.Commands.rename;
import static dev.scriptorium.processor.domain.Commands.renameJob;
import static dev.scriptorium.processor.domain.Commands.start;
import static dev.scriptorium.processor.domain.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.wire.CommandCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/lifecycle.md true: it is what the states say. {@code -Dlifecycle.write=true} writes
 * it.
 */
class LifecycleTest {

  private static final Path PAGE = Path.of("../docs/lifecycle.md");

  private static final List<Command> JOB_COMMANDS =
      List.of(create(), new JobCommand.Authorize(), new JobCommand.Delete());

  private static final List<Command> ORDER_COMMANDS =
      List.of(
          createOrder(),
          rename("Other"),
          start(),
          cancel(),
          new OrderCommand.DeleteOrder(),
          add(SECOND),
          renameJob(FIRST, "Other"),
          new OrderCommand.RemoveJob(FIRST));

  private static final List<Given> JOB_STATES =
      List.of(
          given(),
          given(create(Authorization.REQUIRED, null)),
          given(create()),
          given(create(), new JobCommand.Delete()));

  private static final List<Given> ORDER_STATES =
      List.of(
          given(),
          given(createOrder(), add(FIRST)),
          given(createOrder(), add(FIRST), start()),
          given(createOrder(), add(FIRST), cancel()),
          given(createOrder(), add(FIRST), new OrderCommand.DeleteOrder()));

  @Test
  void the_page_says_what_the_states_say() throws IOException {
    String page =
        """
        # Life of jobs and orders

        Generated from the states by `LifecycleTest`; do not edit. Every cell is what a state says to a command: the state
        that follows and the facts that lead there, or why nothing happens.

        ## Jobs outside orders

        %s
        ## Orders and the jobs in them

        %s"""
            .formatted(table(JOB_STATES, JOB_COMMANDS), table(ORDER_STATES, ORDER_COMMANDS));
    if (Boolean.getBoolean("lifecycle.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(page)
        .as("docs/lifecycle.md is stale: run with -Dlifecycle.write=true")
        .isEqualTo(Files.readString(PAGE));
  }

  @Test
  void the_page_has_every_command() {
    Set<String> shown = new HashSet<>();
    JOB_COMMANDS.forEach(command -> shown.add(CommandCodec.TYPES.textNameOf(command)));
    ORDER_COMMANDS.forEach(command -> shown.add(CommandCodec.TYPES.textNameOf(command)));
    assertThat(shown).isEqualTo(CommandCodec.TYPES.names());
  }

  private static String table(List<Given> states, List<Command> commands) {
    StringBuilder table = new StringBuilder("| state |");
    commands.forEach(command -> table.append(' ').append(name(command)).append(" |"));
    table.append("\n|---|").append("---|".repeat(commands.size())).append('\n');
    for (Given state : states) {
      table.append("| **").append(name(state.life().root())).append("** |");
      for (Command command : commands) {
        table.append(' ').append(cell(state.when(command))).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(Given.Then then) {
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

  private static String name(Object value) {
    return value.getClass().getSimpleName();
  }
}
