package dev.scriptorium.processor.application;

/** Where command transactions begin. */
public interface CommandTransactions {

  /**
   * @throws StorageException if the database cannot be reached
   */
  CommandTransaction begin();

  /**
   * Writes, all in one round trip, what rests on nothing that is stored: roots that are new and
   * positions that are where their movers believe.
   *
   * @return false if it is not so; then nothing was written
   * @throws StorageException if the database is at fault; whether it was written is not known
   */
  boolean saveNew(NewRoots roots);
}
