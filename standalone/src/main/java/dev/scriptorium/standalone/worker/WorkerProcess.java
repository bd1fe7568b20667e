package dev.scriptorium.standalone.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the worker is started: the same class path, a small heap, a lower priority, and no secret on
 * its command line.
 *
 * @param server where it finds its tasks
 * @param token a file with its token
 * @param scratch a directory of its own
 */
record WorkerProcess(String server, Path token, Path scratch) {

  private static final String MAIN = "dev.scriptorium.worker.Worker";
  private static final Path NICE = Path.of("/usr/bin/nice");

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
    var environment = builder.environment();
    // The server's settings, secrets among them, are not the worker's business
    environment.keySet().removeIf(name -> !isItsBusiness(name));
    environment.put("SCRIPTORIUM_WORKER_SERVER", server);
    environment.put("SCRIPTORIUM_WORKER_TOKEN_FILE", token.toString());
    environment.put("SCRIPTORIUM_WORKER_SCRATCH", scratch.toString());
    environment.put("SCRIPTORIUM_WORKER_PARENT", Long.toString(ProcessHandle.current().pid()));
    environment.put("ORT_DISABLE_TELEMETRY", "1");
    return builder.start();
  }

  /** Whether the worker gets an environment variable of the server. */
  static boolean isItsBusiness(String name) {
    return !name.startsWith("SCRIPTORIUM_")
        || name.startsWith("SCRIPTORIUM_WORKER_")
        || name.equals("SCRIPTORIUM_MODELS");
  }

  /** The command line stays short: one library of speech fails with a long one (docs/speech.md). */
  private static List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + argumentFile());
    return command;
  }

  private static Path argumentFile() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xmx400m");
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-XX:+ExitOnOutOfMemoryError");
    arguments.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 24) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    arguments.add("-cp");
    arguments.add(quoted(System.getProperty("java.class.path")));
    arguments.add(MAIN);
    Path file = Files.createTempFile("scriptorium-worker-", ".arguments");
    file.toFile().deleteOnExit();
    Files.write(file, arguments);
    return file;
  }

  private static String quoted(String argument) {
    return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
