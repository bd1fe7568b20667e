package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.gateway.GatewayApplication;
import dev.scriptorium.gateway.work.WorkerTokenCommand;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import dev.scriptorium.standalone.robustness.checker.Checker;
import dev.scriptorium.standalone.robustness.checker.Violation;
import dev.scriptorium.standalone.robustness.checker.Work;
import dev.scriptorium.worker.Worker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two gateways on one content store and one database, a processor, a broker and a database: each a
 * process that can be killed and is started again. Leases are short, and attempts many: what a dead
 * process held is soon somebody else's.
 */
final class WorkSite extends Stack {

  private static final String SECRET_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  /** In a line about a collection: {@code 85M->34M(120M)}. */
  private static final Pattern HEAP_AFTER = Pattern.compile("\\d+M->(\\d+)M\\(");

  private final Path directory;
  private final EmbeddedDatabase postgres;
  private final int secondPort = FreePorts.one();
  private final String workerToken;
  private ForkedJvm broker;
  private ForkedJvm processor;
  private ForkedJvm first;
  private ForkedJvm second;
  private int gcLinesSeen;

  private WorkSite(Path directory, EmbeddedDatabase postgres, int postgresPort) {
    super(directory.resolve("postgres"), FreePorts.one(), FreePorts.one(), postgresPort);
    this.directory = directory;
    this.postgres = postgres;
    this.workerToken = createToken();
    this.broker = startBroker();
    this.processor = startProcessor();
    this.first = startGateway(port());
    this.second = startGateway(secondPort);
  }

  /** Starts all of it; returns when it is ready. */
  static WorkSite start(Path directory) throws IOException {
    int port = FreePorts.one();
    EmbeddedDatabase postgres = EmbeddedDatabase.start(directory.resolve("postgres"), port);
    WorkSite site = new WorkSite(directory, postgres, port);
    try {
      site.awaitReady();
      return site;
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  @Override
  void awaitReady() {
    super.awaitReady();
    Http http = Http.to(secondPort);
    await().atMost(Waiting.LIMIT).until(http::isReady);
  }

  /** The gateway that tests kill. */
  Http first() {
    return Http.to(port());
  }

  /** The gateway that stays. */
  Http second() {
    return Http.to(secondPort);
  }

  String workerToken() {
    return workerToken;
  }

  Path content() {
    return directory.resolve("content");
  }

  void killBroker() {
    broker.kill();
  }

  /** Returns when it accepts connections. */
  void startBrokerAgain() {
    broker = startBroker();
  }

  void killFirstGateway() {
    first.kill();
  }

  void startFirstGatewayAgain() {
    first = startGateway(port());
  }

  void killProcessor() {
    processor.kill();
    processor = startProcessor();
  }

  /**
   * What the gateway that stays has in its heap, in MB: the most that any collection left since the
   * last call, after one more.
   */
  int heapOfSecondGateway() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    int code =
        new ProcessBuilder(jcmd.toString(), String.valueOf(second.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("jcmd: " + code);
    }
    List<String> lines = Files.readAllLines(gcLog(secondPort));
    int most = 0;
    for (String line : lines.subList(gcLinesSeen, lines.size())) {
      Matcher after = HEAP_AFTER.matcher(line);
      if (after.find()) {
        most = Math.max(most, Integer.parseInt(after.group(1)));
      }
    }
    gcLinesSeen = lines.size();
    return most;
  }

  private Path gcLog(int port) {
    return directory.resolve("gc-" + port + ".log");
  }

  /** {@code kill -9} of the postmaster; it is started again by itself. */
  void killDatabase() throws IOException {
    Path file = directory.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  /**
   * A worker of a gateway.
   *
   * @param more its settings, as environment variables
   */
  ForkedJvm startWorker(Http gateway, String name, Map<String, String> more) {
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("SCRIPTORIUM_WORKER_SERVER", gateway.base().toString());
    environment.put("SCRIPTORIUM_WORKER_TOKEN", workerToken);
    environment.put("SCRIPTORIUM_WORKER_SCRATCH", directory.resolve(name).toString());
    environment.putIfAbsent("SCRIPTORIUM_WORKER_RETRYLONGEST", "1s");
    return ForkedJvm.start(Worker.class, List.of(), environment, name + ".log");
  }

  private ForkedJvm startBroker() {
    ForkedJvm started =
        ForkedJvm.start(
            BrokerMain.class,
            List.of(directory.resolve("kafka").toString(), String.valueOf(kafkaPort())),
            Map.of(),
            "work-broker.log");
    await().atMost(Waiting.LIMIT).until(() -> accepts(kafkaPort()));
    return started;
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private ForkedJvm startProcessor() {
    return start(
        ProcessorApplication.class,
        Map.of(),
        "work-processor.log",
        "--server.port=0",
        "--scriptorium.kafka.partitions=4",
        "--scriptorium.processor.longest-back-off=1s");
  }

  private ForkedJvm startGateway(int port) {
    return start(
        GatewayApplication.class,
        Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + gcLog(port)),
        "work-gateway.log",
        "--server.port=" + port,
        "--scriptorium.secret-key=" + SECRET_KEY,
        "--scriptorium.account.username=" + USERNAME,
        "--scriptorium.account.password=" + PASSWORD,
        "--scriptorium.gateway.content.directory=" + content(),
        "--scriptorium.gateway.content.sweep-interval=1s",
        "--scriptorium.gateway.reply-timeout=" + REPLY_TIMEOUT,
        "--scriptorium.gateway.work.first-lease=3s",
        "--scriptorium.gateway.work.lease=3s",
        "--scriptorium.gateway.work.heartbeat-interval=1s",
        "--scriptorium.gateway.work.back-off=0s",
        "--scriptorium.gateway.work.report-retry=1s",
        "--scriptorium.gateway.work.sweep-interval=500ms",
        "--scriptorium.gateway.work.poll-interval=200ms",
        "--scriptorium.gateway.work.attempts.probe-media=20",
        "--scriptorium.gateway.work.attempts.transcribe=20");
  }

  private ForkedJvm start(
      Class<?> application, Map<String, String> environment, String log, String... settings) {
    Database database = database();
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--scriptorium.kafka.bootstrap-servers=" + kafkaServers());
    arguments.add("--scriptorium.database.url=" + database.url());
    arguments.add("--scriptorium.database.username=" + database.username());
    arguments.add("--scriptorium.database.password=" + database.password());
    return ForkedJvm.start(application, arguments, environment, log);
  }

  private String createToken() {
    Database database = database();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    WorkerTokenCommand.run(
        List.of("--name", "test", "--leases", "1000"),
        Map.of(
            "scriptorium.database.url", database.url(),
            "scriptorium.database.username", database.username(),
            "scriptorium.database.password", database.password()),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  /** What the checker finds, with what our own API shows of these jobs. */
  List<Violation> violations(List<Work.Shown> jobs) {
    try (Kafka kafka = kafka()) {
      return Checker.check(List.of(), database().stored(Map.of(), jobs), kafka.published());
    }
  }

  @Override
  Kafka kafka() {
    return new Kafka(new KafkaSettings(kafkaServers(), null, null, null));
  }

  @Override
  public void close() {
    for (ForkedJvm each : List.of(first, second, processor, broker)) {
      each.kill();
    }
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
