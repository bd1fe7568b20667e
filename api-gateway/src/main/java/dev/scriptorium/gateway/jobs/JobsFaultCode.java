package dev.scriptorium.gateway.jobs;

/** The closed list of codes in errors (docs/openapi-scriptorium.yaml). */
enum JobsFaultCode {
  INVALID_PARAMETER(400),
  MISSING_TOKEN(401),
  INVALID_TOKEN(401),
  NOT_FOUND(404),
  WRONG_STATE(409),
  INTERNAL_ERROR(500),
  UNAVAILABLE(503);

  private final int status;

  JobsFaultCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
