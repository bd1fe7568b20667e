package dev.scriptorium.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The load generator, in a JVM of its own that stays warm from load to load. */
public final class LoadProcess implements AutoCloseable {

  private final Process process;
  private final PrintWriter loads;
  private final BufferedReader answers;

  private LoadProcess(Process process) {
    this.process = process;
    this.loads =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param java the program
   */
  public static LoadProcess start(String java) throws IOException {
    return new LoadProcess(
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-Xss256k",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LoadGenerator.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /**
   * Runs a load and waits for its end.
   *
   * @throws IllegalStateException if a single answer was not 200
   */
  public LoadResult run(Load load) throws IOException {
    loads.println(load.line());
    var answer = answers.readLine();
    if (answer == null || !answer.startsWith("done ")) {
      throw new IllegalStateException("A load failed: " + answer);
    }
    return LoadResult.of(answer.substring("done ".length()));
  }

  @Override
  public void close() {
    loads.close();
    process.destroy();
  }
}
