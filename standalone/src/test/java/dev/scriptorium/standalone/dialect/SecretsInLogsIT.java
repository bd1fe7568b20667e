package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.scriptorium.standalone.stack.Stack;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever a client does, nobody reads its secrets in the log, at the level INFO. */
class SecretsInLogsIT {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before = Level.WARN;

  @BeforeEach
  void listen() {
    Stack.shared();
    before = root.getLevel();
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @Test
  void no_token_key_or_password_is_logged() {
    Cielo24Session session =
        Cielo24Session.of(new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD));
    Cielo24Client client = session.client();
    String token = session.token();
    String key = session.get("/api/account/generate_api_key").text("ApiKey");

    session.newJob("job_name", "n");
    client.get("/api/account/login", "username", session.username(), "password", "wrong-secret");
    client.get("/api/account/login", "username", session.username(), "securekey", key);
    for (String target :
        List.of(
            "/api/job/new?v=1&api_token=" + token + "&x=\u00ff",
            "/api/job/new?v=1&api_token=" + token + " x",
            "/api/job/new%zz?v=1&api_token=" + token,
            "/nowhere?api_token=" + token,
            "/content/00000000-0000-0000-0000-000000000000?signature=wrong-secret%c3",
            "/v1/nowhere?access_token=" + token,
            "/api/account/verify_key?v=1&ApiToken=" + token,
            "/api/account/verify_key?v=1&apiToken=" + token,
            "/api/account/verify_key?v=1&apikey=" + key,
            "/api/account/login?v=1&x-auth-password=wrong-secret",
            "/api/job/list?v=1&token=" + token,
            "/api/job/list?v=1&Api%54oken=" + token,
            "/api/job/new?v=1&api_token=" + token + "&x=" + "y".repeat(100_000))) {
      client.rawBytes("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }
    client.rawBytes(
        "GET /api/job/list?v=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: api_token="
            + token
            + "\u0001; =\"\r\nx-auth-password : wrong-secret\r\n\r\n");
    client.rawBytes(
        "GET /api/job/list?v=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: $a=\";api_token="
            + token
            + "\r\n\r\n");

    String lines =
        List.copyOf(log.list).stream().map(SecretsInLogsIT::text).collect(Collectors.joining("\n"));
    assertThat(lines)
        .doesNotContain(token)
        .doesNotContain(key)
        .doesNotContain("wrong-secret")
        .doesNotContain(Stack.PASSWORD);
  }

  private static String text(ILoggingEvent event) {
    return event.getLoggerName()
        + " "
        + event.getFormattedMessage()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
