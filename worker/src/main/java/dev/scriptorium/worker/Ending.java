package dev.scriptorium.worker;

/** Why the worker ends, as the status that the process exits with. */
enum Ending {
  /** It was told to, or its parent has ended. */
  STOPPED(0),
  /** A word on the command line that it does not know. */
  USAGE(64),
  /** It cannot go on: work that does not end although it was canceled, or a fault of its own. */
  BROKEN(70),
  /** The server does not speak this version of the protocol. */
  PROTOCOL_REFUSED(76),
  TOKEN_REFUSED(77),
  /** A setting is wrong, or something that it needs is not there. */
  UNUSABLE(78);

  private final int status;

  Ending(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
