package dev.scriptorium.common.task;

import dev.scriptorium.common.content.StoredContent;
import java.util.Objects;

/** A result of a task, and where it is stored. */
public record TaskResult(ResultName name, StoredContent content) {

  public TaskResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }
}
