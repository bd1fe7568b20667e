package dev.scriptorium.gateway.web;

/**
 * How a dialect renders errors that occur outside its own code: unknown methods, requests that the
 * server cannot parse, faults. Each dialect provides one bean, and so does our own API.
 */
public interface DialectErrors {

  /**
   * Whether a request belongs to this dialect.
   *
   * @param path the path as sent by the client, not decoded, with single slashes
   */
  boolean covers(String path);

  /**
   * Whether this dialect also renders errors of unknown paths and of requests without a readable
   * path. Exactly one does.
   */
  default boolean coversTheRest() {
    return false;
  }

  /** Whether pages of the allowed origins may call it from a browser (CORS). */
  default boolean servesPages() {
    return false;
  }

  /**
   * @param status the HTTP status that the server would return, 400 or above
   */
  ErrorReply reply(int status);
}
