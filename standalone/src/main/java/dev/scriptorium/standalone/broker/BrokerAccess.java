package dev.scriptorium.standalone.broker;

/** What a client has to know to use the broker's port. */
public enum BrokerAccess {
  /** The password in the broker's directory. */
  PASSWORD,
  /** Nothing: every local process may read and write every topic. */
  OPEN
}
