package dev.scriptorium.standalone.demo;

import org.jspecify.annotations.Nullable;

/** A check failed; the message is the reason, in one line. */
final class DemoFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoFailure(String reason) {
    this(reason, null);
  }

  DemoFailure(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
