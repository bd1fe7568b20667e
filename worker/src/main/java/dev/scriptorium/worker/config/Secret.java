package dev.scriptorium.worker.config;

/** A setting that no log shows. */
public record Secret(String value) {

  @Override
  public String toString() {
    return value.isEmpty() ? "" : "***";
  }
}
