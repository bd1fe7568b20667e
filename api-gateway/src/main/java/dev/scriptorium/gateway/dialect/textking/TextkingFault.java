package dev.scriptorium.gateway.dialect.textking;

import org.jspecify.annotations.Nullable;

/** An error response. */
final class TextkingFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FaultCode code;
  private final @Nullable String field;

  TextkingFault(FaultCode code, String message) {
    this(code, message, null);
  }

  /**
   * @param message for the client's developer; never repeats what the client sent
   * @param field the attribute or parameter that caused the error, or null
   */
  TextkingFault(FaultCode code, String message, @Nullable String field) {
    super(message, null, false, false);
    this.code = code;
    this.field = field;
  }

  FaultCode code() {
    return code;
  }

  String explanation() {
    return String.valueOf(getMessage());
  }

  @Nullable String field() {
    return field;
  }
}
