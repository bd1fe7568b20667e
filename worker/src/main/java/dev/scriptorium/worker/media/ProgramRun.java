package dev.scriptorium.worker.media;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program that runs: no shell, nothing on its input, an environment of its own, and the beginning
 * of what it says about errors.
 */
final class ProgramRun {

  /**
   * Starts all programs. On Linux a child that asked for it is killed when the <em>thread</em> ends
   * that started it, so this thread never does.
   */
  private static final ExecutorService LAUNCHER =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("program-launcher").factory());

  /** For errors to arrive after the end. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Process process;
  private final Thread errorReader;
  private final ErrorText errors = new ErrorText();

  private ProgramRun(Process process) {
    this.process = process;
    this.errorReader = Thread.ofVirtual().name("program-errors").start(this::readErrors);
  }

  /**
   * @throws IOException if it cannot be started
   */
  static ProgramRun start(List<String> command, Map<String, String> environment, Path directory)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return new ProgramRun(launch(builder));
  }

  private static Process launch(ProcessBuilder builder) throws IOException {
    try {
      return LAUNCHER.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  InputStream output() {
    return process.getInputStream();
  }

  private void readErrors() {
    byte[] buffer = new byte[4096];
    try (InputStream in = process.getErrorStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        errors.add(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // Killed
    }
  }

  /** Waits for its end. */
  int await() throws InterruptedException {
    int exit = process.waitFor();
    errorReader.join(LAST_WORDS);
    return exit;
  }

  /** What it has said about errors; complete once {@link #await} has returned. */
  ErrorText errors() {
    return errors;
  }

  /** Kills it and what it has started; whoever reads its output or waits for it wakes up. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
