package dev.scriptorium.common.wire;

/**
 * A record of ours, but of a type or version that this release does not know: upgrade before going
 * on.
 */
public final class UnknownTypeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownTypeException(String type) {
    super("unknown type " + type);
  }
}
