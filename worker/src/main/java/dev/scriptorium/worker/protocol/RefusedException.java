package dev.scriptorium.worker.protocol;

/** The server refused a call. Repeating it changes nothing. */
public final class RefusedException extends WorkException {

  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  /** The other conflict: what is stored is not what is reported. */
  private static final String RESULT_MISMATCH = "RESULT_MISMATCH";

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

  /** Whether the token is unknown or has expired. */
  public boolean isUnauthorized() {
    return status == UNAUTHORIZED;
  }

  /** Whether the token is not for this. */
  public boolean isForbidden() {
    return status == FORBIDDEN;
  }

  /** Whether the lease is not, or no longer, to be reported on. */
  public boolean isEndOfLease() {
    return status == NOT_FOUND || (status == CONFLICT && !code.equals(RESULT_MISMATCH));
  }
}
