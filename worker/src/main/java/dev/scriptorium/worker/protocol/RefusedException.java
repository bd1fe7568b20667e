package dev.scriptorium.worker.protocol;

/** The server refused a call. Repeating it changes nothing. */
public final class RefusedException extends WorkException {

  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final int status;
  private final String code;

  RefusedException(int status, String code, String detail) {
    super("status " + status + (code.isEmpty() ? "" : " " + code) + ": " + detail);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  /** Of the protocol's closed list; empty if the server did not say. */
  public String code() {
    return code;
  }

  /** Whether the token is what is wrong. */
  public boolean isAboutToken() {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }
}
