package dev.scriptorium.standalone;

import org.jspecify.annotations.Nullable;

/**
 * A start that failed. The message is one line for the user: what is wrong and what to do about it.
 */
public final class StartupFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartupFailure(String line) {
    this(line, null);
  }

  StartupFailure(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
