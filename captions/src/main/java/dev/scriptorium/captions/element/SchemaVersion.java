package dev.scriptorium.captions.element;

/** The versions of the schema in use; they differ in nothing but the number. */
public enum SchemaVersion {
  /** What the contract says. */
  TWO(2),
  /** What its samples show. */
  THREE(3);

  private final int number;

  SchemaVersion(int number) {
    this.number = number;
  }

  /** As it stands in {@code version}. */
  public int number() {
    return number;
  }
}
