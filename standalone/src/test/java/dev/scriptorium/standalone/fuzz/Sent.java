package dev.scriptorium.standalone.fuzz;

/**
 * A request.
 *
 * @param bytes each character is a byte
 * @param shape how far it can be judged
 * @param method as sent
 */
record Sent(
    Call call, String method, String target, String bytes, Shape shape, Wire.Ending ending) {

  /** How far it can be judged. */
  enum Shape {
    /** It belongs to the call. */
    CALL,
    /** Another method or path: nobody knows where it ends up. */
    ELSEWHERE,
    /** Not HTTP, or not all of it: there may be no answer. */
    BROKEN
  }

  /** For people, shortened. */
  String shown() {
    String text =
        bytes.length() > 1500 ? bytes.substring(0, 1500) + "... (" + bytes.length() + ")" : bytes;
    StringBuilder shown = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\r') {
        continue;
      }
      shown.append(
          c == '\n' || c >= ' ' && c < 127 ? String.valueOf(c) : "\\x%02x".formatted((int) c));
    }
    return shown.toString();
  }
}
