package dev.scriptorium.captions.cli;

/** A file that cannot be read or written; the message has its name. */
final class UnusableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableFileException(String problem) {
    super(problem);
  }
}
