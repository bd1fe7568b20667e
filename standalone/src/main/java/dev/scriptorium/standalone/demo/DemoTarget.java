package dev.scriptorium.standalone.demo;

import java.net.URI;

/**
 * The Scriptorium that the demo uses.
 *
 * @param http base URL of both dialects
 * @param kafka {@code bootstrap.servers}
 */
record DemoTarget(URI http, String kafka, String username, String password) {

  static DemoTarget local(int port, int kafkaPort, String username, String password) {
    return new DemoTarget(
        URI.create("http://127.0.0.1:" + port), "127.0.0.1:" + kafkaPort, username, password);
  }

  @Override
  public String toString() {
    return "DemoTarget[" + http + ", " + kafka + ", " + username + "]";
  }
}
