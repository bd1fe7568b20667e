package dev.scriptorium.gateway.account;

import dev.scriptorium.gateway.DatabaseCommand;
import dev.scriptorium.gateway.GatewayConfiguration;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operator's commands about accounts (docs/operations.md). Need the database only. What they
 * change is written to the log {@code scriptorium.audit}.
 */
public final class AccountsCommand {

  /** The first word of the command where there are others. */
  public static final String NAME = "accounts";

  private static final Logger AUDIT = LoggerFactory.getLogger("scriptorium.audit");
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int USAGE_ERROR = 2;
  private static final String DESCENDANTS = "--with-descendants";
  private static final Set<String> CHANGES = Set.of("disable", "enable", "end-sessions", "delete");

  private static final String USAGE =
      """
      accounts list               all accounts
      accounts disable NAME       no logins; its tokens, keys and sessions stop working, its jobs stay
      accounts enable NAME        logins and keys work again
      accounts end-sessions NAME  its tokens stop working
      accounts delete NAME        it must be disabled, without accounts below it and without jobs
        --with-descendants        the same for all accounts below it; not for delete
      """;

  private final AccountRegister register;

  AccountsCommand(AccountRegister register) {
    this.register = register;
  }

  /** Runs it; settings come from {@code SCRIPTORIUM_*} environment variables. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Map.of(), System.out));
  }

  /**
   * Runs it; returns the exit code.
   *
   * @param words without the command's name
   * @param settings that take precedence over all others
   */
  public static int run(List<String> words, Map<String, Object> settings, PrintStream out) {
    return DatabaseCommand.run(
        Beans.class, settings, context -> context.getBean(AccountsCommand.class).run(words, out));
  }

  int run(List<String> words, PrintStream out) {
    try {
      if (words.equals(List.of("list"))) {
        list(out);
        return DONE;
      }
      return isChange(words) ? change(words, out) : usage(out);
    } catch (RuntimeException e) {
      out.println(NAME + " failed and changed nothing: " + e.getMessage());
      return FAILED;
    }
  }

  private static boolean isChange(List<String> words) {
    boolean one = words.size() == 2;
    boolean several =
        words.size() == 3 && words.get(2).equals(DESCENDANTS) && !words.getFirst().equals("delete");
    return (one || several) && CHANGES.contains(words.getFirst());
  }

  private static int usage(PrintStream out) {
    out.print(USAGE);
    return USAGE_ERROR;
  }

  private void list(PrintStream out) {
    out.println("NAME\tPARENT\tSTATE\tJOBS\tSESSIONS\tKEYS\tCREATED");
    for (AccountRegister.Entry entry : register.all()) {
      out.printf(
          "%s\t%s\t%s\t%d\t%d\t%d\t%s%n",
          printable(entry.username()),
          entry.parent() == null ? "-" : printable(entry.parent()),
          entry.disabledAt() == null ? "enabled" : "disabled since " + entry.disabledAt(),
          entry.jobs(),
          entry.sessions(),
          entry.keys(),
          entry.createdAt());
    }
  }

  private int change(List<String> words, PrintStream out) {
    String username = words.get(1);
    Optional<UUID> found = register.find(username);
    if (found.isEmpty()) {
      out.println("There is no account " + printable(username));
      return FAILED;
    }
    List<UUID> accounts = new ArrayList<>(List.of(found.get()));
    if (words.size() == 3) {
      accounts.addAll(register.descendants(found.get()));
    }
    for (UUID account : accounts) {
      Optional<String> refused = change(words.getFirst(), account);
      if (refused.isPresent()) {
        out.println(printable(username) + " was not deleted: " + refused.get());
        return FAILED;
      }
    }
    out.printf(
        "%s: %s%s%n",
        words.getFirst(),
        printable(username),
        accounts.size() == 1 ? "" : " and %d accounts below it".formatted(accounts.size() - 1));
    return DONE;
  }

  private Optional<String> change(String change, UUID account) {
    switch (change) {
      case "disable" ->
          AUDIT.info("Account {} disabled, {} sessions ended", account, register.disable(account));
      case "enable" -> {
        register.enable(account);
        AUDIT.info("Account {} enabled", account);
      }
      case "end-sessions" ->
          AUDIT.info("{} sessions of account {} ended", register.endSessions(account), account);
      default -> {
        Optional<String> refused = register.delete(account);
        if (refused.isEmpty()) {
          AUDIT.info("Account {} deleted", account);
        }
        return refused;
      }
    }
    return Optional.empty();
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** What the command needs of the gateway; no configuration that the gateway itself would find. */
  @Import(GatewayConfiguration.class)
  static class Beans {

    @Bean
    AccountsCommand accountsCommand(
        @Qualifier("gateway") JdbcClient jdbc, @Qualifier("gateway") DataSource dataSource) {
      return new AccountsCommand(
          new AccountRegister(
              jdbc, new TransactionTemplate(new JdbcTransactionManager(dataSource))));
    }
  }
}
