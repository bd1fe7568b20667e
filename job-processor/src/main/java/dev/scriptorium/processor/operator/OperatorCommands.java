package dev.scriptorium.processor.operator;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The operator's command line: one command per start (docs/operations.md). */
public final class OperatorCommands {

  /** Exit codes. */
  private static final int DONE = 0;

  private static final int FAILED = 1;
  private static final int USAGE_ERROR = 2;

  private static final String USAGE =
      """
      accept-log           continue with a command log that is not the one this database knows
      republish --since T  publish events again, from T on (2026-01-31T00:00:00Z)
      set-aside --partition P --offset N
                           make a dead letter of a record that stops its partition because no processor can read it
      rebuild              fold every timeline again, compare, and write what differs
      """;

  private final Actions actions;

  public OperatorCommands(Actions actions) {
    this.actions = actions;
  }

  /** The commands; each says what it did. */
  public interface Actions {
    List<String> acceptLog();

    String setAside(int partition, long offset);

    String republish(Instant since);

    String rebuild();
  }

  /** Whether the arguments name one of these commands. */
  public static boolean isOne(List<String> words) {
    return !words.isEmpty()
        && List.of("accept-log", "set-aside", "republish", "rebuild", "help")
            .contains(words.getFirst());
  }

  private static boolean isSetAside(List<String> words) {
    return words.size() == 5
        && words.getFirst().equals("set-aside")
        && words.get(1).equals("--partition")
        && words.get(3).equals("--offset");
  }

  /** Runs a command; returns the exit code. */
  public int run(List<String> words, PrintStream out) {
    try {
      if (words.equals(List.of("accept-log"))) {
        actions.acceptLog().forEach(out::println);
      } else if (words.equals(List.of("rebuild"))) {
        out.println(actions.rebuild());
      } else if (words.size() == 3 && words.subList(0, 2).equals(List.of("republish", "--since"))) {
        out.println(actions.republish(Instant.parse(words.get(2))));
      } else if (isSetAside(words)) {
        out.println(actions.setAside(Integer.parseInt(words.get(2)), Long.parseLong(words.get(4))));
      } else {
        out.print(USAGE);
        return USAGE_ERROR;
      }
      return DONE;
    } catch (DateTimeParseException e) {
      out.println("Not a time: " + words.getLast() + "; write 2026-01-31T00:00:00Z");
      return USAGE_ERROR;
    } catch (NumberFormatException e) {
      out.println("A partition and an offset are whole numbers: " + String.join(" ", words));
      return USAGE_ERROR;
    } catch (RuntimeException e) {
      out.println(words.getFirst() + " failed and changed nothing: " + e.getMessage());
      return FAILED;
    }
  }
}
