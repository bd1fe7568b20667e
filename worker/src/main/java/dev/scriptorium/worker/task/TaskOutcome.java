package dev.scriptorium.worker.task;

import dev.scriptorium.worker.protocol.MediaLength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param media of a probe; else null
 */
public record TaskOutcome(List<ResultFile> results, @Nullable MediaLength media) {

  static TaskOutcome of(ResultFile result) {
    return new TaskOutcome(List.of(result), null);
  }
}
