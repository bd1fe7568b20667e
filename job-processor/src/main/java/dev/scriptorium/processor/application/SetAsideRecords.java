package dev.scriptorium.processor.application;

/**
 * Which records that no processor can read become dead letters instead of stopping their partition
 * (rule 5). Every method throws {@link StorageException}.
 */
public interface SetAsideRecords {

  /** Whether the record at an offset has been set aside. */
  boolean contains(String topicId, int partition, long offset);

  /** Sets a record aside; again has no effect. */
  void add(String topicId, int partition, long offset);
}
