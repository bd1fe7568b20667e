package dev.scriptorium.gateway.jobs;

/** A request that is refused; nothing was changed. */
final class JobsFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final JobsFaultCode code;

  /**
   * @param detail for people
   */
  JobsFault(JobsFaultCode code, String detail) {
    super(detail);
    this.code = code;
  }

  JobsFaultCode code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  static JobsFault invalid(String parameter, String rule) {
    return new JobsFault(
        JobsFaultCode.INVALID_PARAMETER, "The parameter '" + parameter + "' " + rule);
  }

  /** The same for what does not exist and for what is somebody else's. */
  static JobsFault notFound() {
    return new JobsFault(JobsFaultCode.NOT_FOUND, "There is no such job, or it is not yours");
  }

  static JobsFault invalidToken() {
    return new JobsFault(JobsFaultCode.INVALID_TOKEN, "The token is unknown or has expired");
  }
}
