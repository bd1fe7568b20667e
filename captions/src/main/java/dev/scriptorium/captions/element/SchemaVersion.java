package dev.scriptorium.captions.element;

/** The versions of the schema in use; they differ in nothing but the number. */
public enum SchemaVersion {
  /** The version of docs/contract/cielo24.md, 8. */
  TWO(2),
  /** What its samples show. */
  THREE(3);

  private final int number;

  SchemaVersion(int number) {
    this.number = number;
  }

  /** The value of {@code version}. */
  public int number() {
    return number;
  }
}
