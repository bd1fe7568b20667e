package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.DatabaseCommand;
import dev.scriptorium.gateway.GatewayConfiguration;
import dev.scriptorium.gateway.account.Accounts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The operator's command that creates a worker token (docs/operations.md). Needs the database only.
 */
public final class WorkerTokenCommand {

  /** The first word of the command where there are others. */
  public static final String NAME = "worker-token";

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int USAGE_ERROR = 2;
  private static final Set<String> OPTIONS =
      Set.of("--name", "--kinds", "--engines", "--accounts", "--leases", "--days");

  private static final String USAGE =
      """
      worker-token --name NAME  create a token for a worker, and print it; it is not shown again
        --kinds A,B      kinds of tasks: %s; default: all
        --engines A,B    engines, such as speech,human; default: all
        --accounts A,B   user names of the accounts whose tasks it may take; default: everybody's
        --leases N       leases at the same time; default: %d
        --days N         days until it expires; default: never
      """
          .formatted(
              Stream.of(TaskKind.values()).map(Enum::name).collect(Collectors.joining(", ")),
              NewWorkerToken.USUAL_LEASES);

  private final WorkerTokens tokens;
  private final Function<String, Optional<UUID>> accounts;
  private final InstantSource clock;

  /**
   * @param accounts finds the id of an account by its user name
   */
  WorkerTokenCommand(
      WorkerTokens tokens, Function<String, Optional<UUID>> accounts, InstantSource clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Runs it; settings come from {@code SCRIPTORIUM_*} environment variables. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Map.of(), System.out));
  }

  /**
   * Runs it; returns the exit code.
   *
   * @param options without the command's name
   * @param settings that take precedence over all others
   */
  public static int run(List<String> options, Map<String, Object> settings, PrintStream out) {
    return DatabaseCommand.run(
        Beans.class,
        settings,
        context -> context.getBean(WorkerTokenCommand.class).run(options, out));
  }

  int run(List<String> options, PrintStream out) {
    try {
      out.println(tokens.create(token(values(options))));
      return DONE;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.print(USAGE);
      return USAGE_ERROR;
    } catch (RuntimeException e) {
      out.println(NAME + " failed and created nothing: " + e.getMessage());
      return FAILED;
    }
  }

  private static Map<String, String> values(List<String> options) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < options.size(); i += 2) {
      String name = options.get(i);
      if (!OPTIONS.contains(name) || i + 1 == options.size()) {
        throw new IllegalArgumentException("Not an option with a value: " + name);
      }
      values.put(name, options.get(i + 1));
    }
    return values;
  }

  private NewWorkerToken token(Map<String, String> values) {
    if (values.get("--name") == null) {
      throw new IllegalArgumentException("--name is required");
    }
    return new NewWorkerToken(
        values.get("--name"),
        set(values.get("--kinds"), WorkerTokenCommand::kind),
        set(values.get("--engines"), Function.identity()),
        set(values.get("--accounts"), this::account),
        number(values.get("--leases"), NewWorkerToken.USUAL_LEASES),
        end(values.get("--days")));
  }

  private static <T> Set<T> set(@Nullable String list, Function<String, T> reader) {
    return list == null
        ? Set.of()
        : Arrays.stream(list.split(",", -1))
            .map(String::strip)
            .map(reader)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static TaskKind kind(String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(TaskKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no kind of task " + word));
  }

  private UUID account(String username) {
    return accounts
        .apply(username)
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + username));
  }

  private static int number(@Nullable String text, int fallback) {
    if (text == null) {
      return fallback;
    }
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException("Not a number from 1: " + text);
    }
    return Integer.parseInt(text);
  }

  private @Nullable Instant end(@Nullable String days) {
    return days == null ? null : clock.instant().plus(Duration.ofDays(number(days, 0)));
  }

  /** What the command needs of the gateway; no configuration that the gateway itself would find. */
  @Import(GatewayConfiguration.class)
  static class Beans {

    @Bean
    WorkerTokenCommand workerTokenCommand(@Qualifier("gateway") JdbcClient jdbc) {
      return new WorkerTokenCommand(
          new WorkerTokens(jdbc),
          username -> Accounts.idOf(jdbc, username),
          InstantSource.system());
    }
  }
}
