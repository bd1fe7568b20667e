package dev.scriptorium.processor.application;

/** Where command transactions begin. */
public interface CommandTransactions {

  /**
   * @throws StorageException if the database cannot be reached
   */
  CommandTransaction begin();
}
