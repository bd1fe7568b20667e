package dev.scriptorium.worker.protocol;

/**
 * Content that a task works on.
 *
 * @param name {@code media}, {@code draft}, {@code peaks}
 * @param url signed; absolute, or an absolute path on the work server
 * @param length bytes
 * @param sha256 in hexadecimal digits
 */
public record Input(String name, String url, long length, String sha256) {

  /** Without the URL: its signature is a secret. */
  @Override
  public String toString() {
    return "Input[" + name + ", " + length + " bytes]";
  }
}
