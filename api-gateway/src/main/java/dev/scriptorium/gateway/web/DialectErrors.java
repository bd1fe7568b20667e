package dev.scriptorium.gateway.web;

/**
 * How a dialect words errors that happen outside its own code: unknown methods, requests that the
 * server cannot parse, faults. Each dialect gives one bean.
 */
public interface DialectErrors {

  /**
   * Whether a request belongs to this dialect.
   *
   * @param path the path as the client sent it, not decoded
   */
  boolean covers(String path);

  /**
   * @param status the HTTP status that the server would answer with, 400 or above
   */
  ErrorReply reply(int status);
}
