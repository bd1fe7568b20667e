package dev.scriptorium.captions.cli;

/** The command line, or a file it names, cannot be used; the message says why, in one line. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String problem) {
    super(problem);
  }
}
