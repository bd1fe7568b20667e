package dev.scriptorium.worker.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What came of running a program for a moment, to see whether it runs at all.
 *
 * @param firstLine of its output
 * @param errors what it said about errors, or why it could not be started
 */
record Trial(int exit, String firstLine, String errors) {

  private static final int NOT_STARTED = -1;
  private static final int MOST_OUTPUT = 64 * 1024;

  static Trial of(
      List<String> command,
      Map<String, String> environment,
      Path directory,
      ScheduledExecutorService ticker,
      Duration limit) {
    ScheduledFuture<?> bell = null;
    try {
      ProgramRun run = ProgramRun.start(command, environment, directory);
      bell = ticker.schedule(run::kill, limit.toMillis(), TimeUnit.MILLISECONDS);
      String output = new String(run.output().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
      int exit = run.await();
      return new Trial(exit, output.lines().findFirst().orElse(""), run.errors().beginning());
    } catch (IOException e) {
      return new Trial(NOT_STARTED, "", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Trial(NOT_STARTED, "", "interrupted");
    } finally {
      if (bell != null) {
        bell.cancel(false);
      }
    }
  }

  boolean succeeded() {
    return exit == 0;
  }
}
