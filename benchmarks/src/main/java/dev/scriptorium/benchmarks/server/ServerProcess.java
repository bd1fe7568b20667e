package dev.scriptorium.benchmarks.server;

import dev.scriptorium.standalone.port.ReservedPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Scriptorium in a process of its own, on a directory to throw away and on free ports. What it
 * prints goes to a file beside its data.
 */
public final class ServerProcess implements AutoCloseable {

  private static final String READY = "Scriptorium is ready";
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STEP = Duration.ofMillis(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /** Kept for good: nobody else gets them while a server starts, or between two starts. */
  private static final Queue<ReservedPort> RESERVED = new ConcurrentLinkedQueue<>();

  static final String USERNAME = "bench";
  static final String PASSWORD = "not-a-secret-1";

  private final Process process;
  private final Path directory;
  private final int port;
  private final int postgresPort;
  private final StartUp startUp;

  private ServerProcess(
      Process process, Path directory, int port, int postgresPort, StartUp startUp) {
    this.process = process;
    this.directory = directory;
    this.port = port;
    this.postgresPort = postgresPort;
    this.startUp = startUp;
  }

  /**
   * Starts a server and waits until it says that it is ready.
   *
   * @param command the program and its arguments
   * @param jvmOptions added by programs that start the JVM themselves
   * @param directory its data; kept when the server stops
   */
  public static ServerProcess start(List<String> command, String jvmOptions, Path directory)
      throws IOException, InterruptedException {
    return start(command, jvmOptions, directory, Map.of());
  }

  /**
   * Starts a server with settings and waits until it says that it is ready.
   *
   * @param command the program and its arguments
   * @param jvmOptions added by programs that start the JVM themselves
   * @param directory its data; kept when the server stops
   * @param settings environment variables of the server and its worker
   */
  public static ServerProcess start(
      List<String> command, String jvmOptions, Path directory, Map<String, String> settings)
      throws IOException, InterruptedException {
    var port = freePort();
    var postgresPort = freePort();
    var output = directory.resolveSibling(directory.getFileName() + ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    var environment = builder.environment();
    environment.put("DATA_DIR", directory.toString());
    environment.put("PORT", Integer.toString(port));
    environment.put("KAFKA_PORT", Integer.toString(freePort()));
    environment.put("POSTGRES_PORT", Integer.toString(postgresPort));
    environment.put("SCRIPTORIUM_USERNAME", USERNAME);
    environment.put("SCRIPTORIUM_PASSWORD", PASSWORD);
    environment.put("JAVA_OPTS", jvmOptions);
    environment.putAll(settings);
    var begin = System.nanoTime();
    var process = builder.start();
    while (!Files.readString(output).contains(READY)) {
      if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
        process.destroy();
        throw new IllegalStateException("No start:\n" + Files.readString(output));
      }
      Thread.sleep(STEP);
    }
    var took = Duration.ofNanos(System.nanoTime() - begin);
    return new ServerProcess(
        process, directory, port, postgresPort, StartUp.read(took, Files.readString(output)));
  }

  /** The command that starts the product with what is on this class path, options as ./run has. */
  public static List<String> withReferences(String java, Path postgresBinaries) {
    var command = new ArrayList<String>();
    command.add(java);
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (Runtime.version().feature() >= 25) {
      command.add("-XX:+UseCompactObjectHeaders");
    }
    command.add("-Dscriptorium.postgres.binaries=" + postgresBinaries);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.scriptorium.standalone.Standalone");
    return command;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** The process id of its database server, whose children serve the connections. */
  public long postgresPid() throws IOException {
    var file = directory.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  /**
   * The process id of its worker.
   *
   * @throws IllegalStateException if none runs
   */
  public long workerPid() throws IOException {
    for (var child : ProcessTimes.children(pid())) {
      if (Files.readString(Path.of("/proc", Long.toString(child), "cmdline"))
          .contains("scriptorium-worker-")) {
        return child;
      }
    }
    throw new IllegalStateException("No worker runs");
  }

  /** The token of its worker. */
  public String workerToken() throws IOException {
    return Files.readString(directory.resolve("worker.token")).strip();
  }

  /** Opens its database. */
  public Connection database() throws IOException, SQLException {
    return DriverManager.getConnection(jdbcUrl(), "scriptorium", databasePassword());
  }

  /** Where it serves HTTP. */
  public int port() {
    return port;
  }

  /** How its start went. */
  public StartUp startUp() {
    return startUp;
  }

  private String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/scriptorium";
  }

  private String databasePassword() throws IOException {
    return Files.readString(directory.resolve("postgres").resolve("password")).strip();
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    var port = ReservedPort.any();
    RESERVED.add(port);
    return port.number();
  }
}
