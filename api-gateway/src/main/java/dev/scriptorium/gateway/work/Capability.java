package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a worker can do.
 *
 * @param engine null: any
 * @param languages RFC 5646; {@code en} covers {@code en-US}. Empty: any
 */
record Capability(TaskKind kind, @Nullable String engine, List<String> languages) {

  Capability {
    languages = List.copyOf(languages);
  }

  boolean covers(Queue queue) {
    return kind == queue.kind()
        && (engine == null || engine.equals(queue.engine()))
        && (languages.isEmpty()
            || languages.stream().anyMatch(range -> matches(range, queue.language())));
  }

  /** Basic filtering of RFC 4647, section 3.3.1. */
  private static boolean matches(String range, String language) {
    String wanted = range.toLowerCase(Locale.ROOT);
    String tag = language.toLowerCase(Locale.ROOT);
    return wanted.equals("*") || tag.equals(wanted) || tag.startsWith(wanted + "-");
  }
}
