package dev.scriptorium.gateway.work;

import org.jspecify.annotations.Nullable;

/** A request that is refused; nothing was changed. */
final class WorkFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final WorkFaultCode code;

  /**
   * @param detail for people
   */
  WorkFault(WorkFaultCode code, String detail) {
    this(code, detail, null);
  }

  WorkFault(WorkFaultCode code, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  WorkFaultCode code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  static WorkFault invalid(String detail) {
    return new WorkFault(WorkFaultCode.INVALID_REQUEST, detail);
  }

  /** The same for what does not exist and for what is somebody else's. */
  static WorkFault notFound() {
    return new WorkFault(WorkFaultCode.NOT_FOUND, "There is no such lease, or it is not yours");
  }
}
