package dev.scriptorium.standalone.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Accounts below the one that the server began with. */
final class Accounts {

  private final Wire wire;
  private final Account first;
  private final List<String> secrets = new CopyOnWriteArrayList<>();

  Accounts(Wire wire, String username, String password) throws IOException {
    this.wire = wire;
    this.first = login(username, password);
    secrets.add(Account.PASSWORD);
    secrets.add(first.token());
  }

  /** The one that the server began with. */
  Account first() {
    return first;
  }

  /** What no answer may contain; grows. */
  List<String> secrets() {
    return secrets;
  }

  /** A new one with a session. */
  Account create() throws IOException {
    String username = "fuzz-" + UUID.randomUUID();
    String password = Account.PASSWORD + UUID.randomUUID();
    get(first, "/api/account/create?v=1&new_username=" + username + "&new_password=" + password);
    return login(username, password);
  }

  boolean isOpen(Account account) throws IOException {
    return wire.send(
                request(account, "/api/account/verify_key?v=1"), "127.0.0.1", Wire.Ending.WAITS)
            .status()
        == 200;
  }

  /** The body of an answer that has to be 2xx. */
  String get(Account account, String target) throws IOException {
    Reply reply = wire.send(request(account, target), "127.0.0.1", Wire.Ending.WAITS);
    if (reply.status() / 100 != 2) {
      throw new AssertionError(target + ": " + reply.head() + "\n" + reply.body());
    }
    return reply.body();
  }

  private Account login(String username, String password) throws IOException {
    Reply reply =
        wire.send(
            "GET /api/account/login?v=1&username="
                + username
                + "&password="
                + Nasty.encoded(password)
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "127.0.0.1",
            Wire.Ending.WAITS);
    String token =
        reply.json().map((JsonNode body) -> body.path("ApiToken").asString("")).orElse("");
    if (token.isEmpty()) {
      throw new AssertionError("login: " + reply.head() + "\n" + reply.body());
    }
    return new Account(username, token);
  }

  private static String request(Account account, String target) {
    return "GET "
        + target
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
        + account.token()
        + "\r\n\r\n";
  }
}
