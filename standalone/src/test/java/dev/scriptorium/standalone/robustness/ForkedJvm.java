package dev.scriptorium.standalone.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A process that can be killed or suspended; none outlives the test JVM. */
final class ForkedJvm implements AutoCloseable {

  private static final String SETTING = "--";
  private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
  }

  private final Process process;

  private ForkedJvm(Process process) {
    this.process = process;
    ALIVE.add(process);
  }

  /**
   * @param arguments of its main class; settings ({@code --name=value}) become system properties,
   *     because a processor takes its arguments as an operator command
   * @param log name of the file under {@code target/robustness} that receives its output
   */
  static ForkedJvm start(
      Class<?> main, List<String> arguments, Map<String, String> environment, String log) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Pacific/Chatham",
                "-Dscriptorium.postgres.binaries="
                    + System.getProperty("scriptorium.postgres.binaries", ""),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ForkedMain.class.getName(),
                main.getName()));
    command.addAll(1, settings(arguments));
    arguments.stream().filter(argument -> !argument.startsWith(SETTING)).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Path logs = Files.createDirectories(Path.of("target", "robustness").toAbsolutePath());
      builder.redirectOutput(Redirect.appendTo(logs.resolve(log).toFile()));
      return new ForkedJvm(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> settings(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(SETTING))
        .map(argument -> "-D" + argument.substring(SETTING.length()))
        .toList();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}; returns when it is dead. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ALIVE.remove(process);
  }

  /** {@code kill -STOP}; returns when it is suspended. */
  void suspend() {
    Signals.suspend(process.pid());
  }

  /** {@code kill -CONT}. */
  void resume() {
    Signals.resume(process.pid());
  }

  @Override
  public void close() {
    kill();
  }
}
