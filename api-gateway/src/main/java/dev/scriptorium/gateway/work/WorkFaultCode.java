package dev.scriptorium.gateway.work;

/** The closed list of codes in errors (docs/openapi-work.yaml). */
enum WorkFaultCode {
  INVALID_REQUEST(400),
  UNSUPPORTED_PROTOCOL(400),
  UNAUTHORIZED(401),
  NOT_PERMITTED(403),
  NOT_FOUND(404),
  LEASE_ENDED(409),
  RESULT_MISMATCH(409),
  TOO_LARGE(413),
  INVALID_RESULT(422),
  INTERNAL_ERROR(500),
  UNAVAILABLE(503),
  NO_ROOM(507);

  private final int status;

  WorkFaultCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
