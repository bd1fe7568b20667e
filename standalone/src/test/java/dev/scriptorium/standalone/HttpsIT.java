package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.scriptorium.gateway.tls.TlsCertificate;
import dev.scriptorium.standalone.stack.SelfSigned;
import dev.scriptorium.standalone.stack.Stack;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTPS with a self-signed certificate, in addition to HTTP. */
class HttpsIT {

  private static final JsonMapper JSON = new JsonMapper();

  private final Stack stack = Stack.shared();

  @Test
  void login_and_creates_work_over_both() throws Exception {
    try (HttpClient client = SelfSigned.client(stack.certificate())) {
      for (URI base : new URI[] {stack.base(), stack.secureBase()}) {
        String token =
            ok(
                    client,
                    HttpRequest.newBuilder(URI.create(base + "/api/account/login?v=1"))
                        .header("x-auth-user", Stack.USERNAME)
                        .header("x-auth-password", Stack.PASSWORD)
                        .build())
                .get("ApiToken")
                .stringValue();
        JsonNode job =
            ok(
                client,
                HttpRequest.newBuilder(
                        URI.create(base + "/api/job/new?v=1&job_name=x&api_token=" + token))
                    .build());
        assertThat(job.get("JobId").stringValue()).hasSize(32);
        JsonNode project =
            ok(
                client,
                HttpRequest.newBuilder(URI.create(base + "/v1/projects"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"name\":\"x\"}"))
                    .build());
        assertThat(project.at("/links/0/href").stringValue()).startsWith(base + "/v1/project/");
      }
    }
  }

  @Test
  void https_accepts_what_http_accepts() throws Exception {
    try (HttpClient client = SelfSigned.client(stack.certificate())) {
      String longQuery = "/api/job/info?v=1&api_token=0&job_id=" + "0".repeat(32) + "&x=";
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(stack.secureBase() + longQuery + "y".repeat(15_000)))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("BAD_API_TOKEN");
    }
  }

  @Test
  void a_certificate_that_was_replaced_is_taken_and_one_that_cannot_be_used_is_not()
      throws Exception {
    Certificate before = SelfSigned.shown(stack.certificate());
    assertThat(shown()).isEqualTo(before);
    Logger logger = (Logger) LoggerFactory.getLogger("dev.scriptorium.gateway.tls");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.list = new CopyOnWriteArrayList<>();
    log.start();
    logger.addAppender(log);
    try {
      Files.writeString(stack.certificate().certificate(), "no certificate");
      await()
          .until(
              () ->
                  log.list.stream()
                      .anyMatch(line -> line.getFormattedMessage().contains("keeps its old")));
      assertThat(shown()).isEqualTo(before);

      SelfSigned.replace(stack.certificate());
      Certificate after = SelfSigned.shown(stack.certificate());
      await().until(() -> shown().equals(after));
      assertThat(after).isNotEqualTo(before);
    } finally {
      logger.detachAppender(log);
    }
  }

  @Test
  void a_start_with_a_key_of_another_certificate_is_one_line(@TempDir Path directory)
      throws Exception {
    Path other = Files.createDirectory(directory.resolve("other"));
    TlsCertificate mixed =
        new TlsCertificate(SelfSigned.in(directory).certificate(), SelfSigned.in(other).key());
    Path data = directory.resolve("data");
    StandaloneSettings settings =
        new StandaloneSettings(
            FreePorts.one(),
            FreePorts.one(),
            FreePorts.one(),
            data,
            new TlsSettings(FreePorts.one(), mixed));

    assertThat(failure(settings))
        .startsWith("HTTPS cannot be served: " + mixed.certificate() + " and " + mixed.key())
        .hasLineCount(1);
    assertThat(data).doesNotExist();
  }

  private static String failure(StandaloneSettings settings) {
    try {
      Standalone.start(settings, Map.of()).close();
      return "It started";
    } catch (StartupFailure failure) {
      return String.valueOf(failure.getMessage());
    }
  }

  private static JsonNode ok(HttpClient client, HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return JSON.readTree(answer.body());
  }

  /** The certificate that HTTPS presents. */
  private Certificate shown() throws Exception {
    SSLContext anything = SSLContext.getInstance("TLS");
    anything.init(null, new TrustManager[] {new TrustsAll()}, null);
    try (var socket =
        (SSLSocket)
            anything.getSocketFactory().createSocket("localhost", stack.secureBase().getPort())) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  /** Accepts any certificate. */
  private static final class TrustsAll extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
