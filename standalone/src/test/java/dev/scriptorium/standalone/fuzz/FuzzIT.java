package dev.scriptorium.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.TemporaryDirectory;
import dev.scriptorium.standalone.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random requests to all APIs: whatever they contain, the server answers in the right format,
 * betrays nothing, and goes on. docs/robustness.md says how to run it for longer.
 */
class FuzzIT {

  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 30));
  private static final int CUSTOMERS = 2;
  private static final String PEOPLE = "scriptorium.gateway.engine.people";

  private static final ShutdownSequence SHUTDOWN = new ShutdownSequence();
  private static int port;
  private static String workerToken = "";

  @BeforeAll
  static void start() throws Exception {
    Path directory = SHUTDOWN.add(TemporaryDirectory.create()).path();
    StandaloneSettings settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    System.setProperty(PEOPLE, "WAIT");
    try {
      Standalone.start(
          settings,
          Map.of("SCRIPTORIUM_USERNAME", Stack.USERNAME, "SCRIPTORIUM_PASSWORD", Stack.PASSWORD),
          SHUTDOWN);
    } finally {
      System.clearProperty(PEOPLE);
    }
    port = settings.port();
    workerToken = Files.readString(directory.resolve("worker.token")).strip();
  }

  @AfterAll
  static void stop() {
    SHUTDOWN.close();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void whatever_is_sent_is_answered_properly_and_harms_nobody() throws Exception {
    say("seed " + SEED);
    Map<Dialect, List<Call>> calls = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      calls.put(dialect, Description.calls(dialect));
    }
    Wire wire = new Wire(port);
    Accounts accounts = new Accounts(wire, Stack.USERNAME, Stack.PASSWORD);
    accounts.secrets().add(workerToken);
    Findings findings = new Findings();
    Account other = accounts.create();
    accounts.secrets().add(other.token());
    accounts.get(other, "/api/job/new?v=1&job_name=other");
    String before = state(accounts, other);
    List<String> foreign =
        List.of(before.replaceAll("(?s).*?\"JobId\": *\"([^\"]+)\".*", "$1"), other.username());

    LogWatch log = LogWatch.open(event -> findings.add("log: " + kind(event), event));
    try (ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS)) {
      long end = System.nanoTime() + TIME.toNanos();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CUSTOMERS; i++) {
        Random random = new Random(SEED + i);
        Customer customer =
            new Customer(wire, accounts, findings, random, workerToken, calls, foreign);
        running.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    customer.next();
                  }
                  return null;
                }));
      }
      for (Future<?> customer : running) {
        customer.get();
      }
      assertThat(state(accounts, other)).isEqualTo(before);
      assertThat(accounts.get(other, "/actuator/health")).contains("\"UP\"");
    } finally {
      say(
          findings.requests()
              + " requests, "
              + findings.covered().size()
              + " pairs of a call and an answer");
      if (Boolean.getBoolean("fuzz.pairs")) {
        findings.covered().forEach(FuzzIT::say);
      }
      findings.all().forEach((what, example) -> say("== " + what + "\n" + example));
    }
    assertThat(findings.all()).as("seed " + SEED).isEmpty();
    assertThat(findings.covered()).hasSizeGreaterThan(50);
  }

  private static String state(Accounts accounts, Account account) throws IOException {
    return accounts.get(account, "/api/job/list?v=1")
        + accounts.get(account, "/jobs")
        + accounts.get(account, "/v1/projects")
        + accounts.get(account, "/api/account/get_settings?v=1");
  }

  /** Its first line without numbers. */
  private static String kind(String event) {
    return event.lines().findFirst().orElse("").replaceAll("[0-9a-f-]{8,}|[0-9]+", "N");
  }

  private static void say(String line) {
    System.out.println("fuzz: " + line);
  }
}
