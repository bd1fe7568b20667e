package dev.scriptorium.gateway.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a start that a short password prevents in a line, without a stack trace. */
final class ShortPasswordAnalyzer extends AbstractFailureAnalyzer<ShortPasswordException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ShortPasswordException cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
