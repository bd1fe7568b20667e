package dev.scriptorium.worker.protocol;

import java.net.URI;

/** Where the work server is. */
public record ServerAddress(URI base) {

  /**
   * @throws IllegalArgumentException if it is no HTTP address
   */
  public static ServerAddress parse(String text) {
    String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    URI uri = URI.create(base);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException("No address of a server: http://host:port");
    }
    return new ServerAddress(uri);
  }

  /** A path on it, or a URL as it is. */
  URI resolve(String pathOrUrl) {
    return pathOrUrl.startsWith("/") ? URI.create(base + pathOrUrl) : URI.create(pathOrUrl);
  }
}
