package dev.scriptorium.gateway.dialect.textking;

import org.jspecify.annotations.Nullable;

/** A request that is answered with an error body. */
final class TextkingFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FaultCode code;
  private final @Nullable String field;

  TextkingFault(FaultCode code, String message) {
    this(code, message, null);
  }

  /**
   * @param message for the client's developer; never repeats what the client sent
   * @param field the attribute or parameter at fault; null if none is
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
