package dev.scriptorium.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Name and password of a URL, for its origin only. */
record Credentials(String name, String password) {

  static Credentials parse(String userInfo) throws InvalidUrlException {
    if (userInfo.indexOf('@') >= 0) {
      throw new InvalidUrlException(UrlFault.CREDENTIALS);
    }
    int colon = userInfo.indexOf(':');
    String name = UrlText.decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? "" : UrlText.decode(userInfo.substring(colon + 1));
    if (name.indexOf(':') >= 0) {
      throw new InvalidUrlException(UrlFault.CREDENTIALS);
    }
    return new Credentials(name, password);
  }

  /** The value of the header {@code Authorization} (RFC 7617, in UTF-8). */
  String basic() {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "***";
  }
}
