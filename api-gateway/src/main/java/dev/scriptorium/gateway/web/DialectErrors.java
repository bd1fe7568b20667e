package dev.scriptorium.gateway.web;

/**
 * How a dialect words errors that happen outside its own code: unknown methods, requests that the
 * server cannot parse, faults. Each dialect gives one bean, and so does our own API.
 */
public interface DialectErrors {

  /**
   * Whether a request belongs to this dialect.
   *
   * @param path the path as the client sent it, not decoded, with single slashes
   */
  boolean covers(String path);

  /**
   * Whether this dialect also words what nobody covers, and requests without a readable path. One
   * does.
   */
  default boolean coversTheRest() {
    return false;
  }

  /**
   * @param status the HTTP status that the server would answer with, 400 or above
   */
  ErrorReply reply(int status);
}
