package dev.scriptorium.net;

import static dev.scriptorium.net.StrangeServer.hang;
import static dev.scriptorium.net.StrangeServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** https: the name is what the server must prove, though the connection goes to an address. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadTlsTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @TempDir static Path shared;
  private static TestCertificates certificates;

  @TempDir Path directory;
  private DownloadFixture fixture;

  @BeforeAll
  static void make() throws Exception {
    certificates = new TestCertificates(shared, "media.example");
  }

  @BeforeEach
  void start() throws Exception {
    fixture = new DownloadFixture(directory);
    fixture.tls = certificates.trusting();
    fixture.name("media.example", "127.0.0.1").name("other.example", "127.0.0.1");
  }

  private static StrangeServer secure(ServerSocketFactory sockets) throws IOException {
    return StrangeServer.start(sockets, (request, out) -> send(out, OK));
  }

  private DownloadFailure failure(StrangeServer server, String host) throws InvalidUrlException {
    return fixture.allow(server).failure("https://" + host + ":" + server.port() + "/");
  }

  @Test
  void a_certificate_for_the_name_is_accepted() throws Exception {
    try (StrangeServer server = secure(certificates.serverSockets())) {
      fixture.allow(server).download("https://media.example:" + server.port() + "/");
      assertThat(fixture.content()).isEqualTo("hello");
      assertThat(server.requests().getFirst()).contains("Host: media.example:" + server.port());
    }
  }

  @Test
  void a_certificate_for_another_name_is_refused() throws Exception {
    try (StrangeServer server = secure(certificates.serverSockets())) {
      assertThat(failure(server, "other.example")).isEqualTo(DownloadFailure.CERTIFICATE_REFUSED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void a_certificate_does_not_speak_for_the_address() throws Exception {
    try (StrangeServer server = secure(certificates.serverSockets())) {
      assertThat(failure(server, "127.0.0.1")).isEqualTo(DownloadFailure.CERTIFICATE_REFUSED);
    }
  }

  @Test
  void a_certificate_that_nobody_trusts_is_refused() throws Exception {
    fixture.tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (StrangeServer server = secure(certificates.serverSockets())) {
      assertThat(failure(server, "media.example")).isEqualTo(DownloadFailure.CERTIFICATE_REFUSED);
    }
  }

  @Test
  void a_certificate_that_has_expired_is_refused() throws Exception {
    try (StrangeServer server = secure(certificates.expiredServerSockets())) {
      assertThat(failure(server, "media.example")).isEqualTo(DownloadFailure.CERTIFICATE_REFUSED);
    }
  }

  @Test
  void a_server_without_tls_fails() throws Exception {
    try (StrangeServer server = StrangeServer.sending(OK)) {
      assertThat(failure(server, "media.example")).isEqualTo(DownloadFailure.TLS_FAILED);
    }
  }

  @Test
  void a_server_that_stalls_in_the_handshake_fails() throws Exception {
    fixture.connect = DownloadFixture.SHORT;
    try (StrangeServer server = StrangeServer.start((request, out) -> hang())) {
      assertThat(failure(server, "media.example")).isEqualTo(DownloadFailure.CONNECT_FAILED);
    }
  }

  @Test
  void a_server_that_stalls_in_the_body_fails() throws Exception {
    fixture.stall = DownloadFixture.SHORT;
    try (StrangeServer server =
        StrangeServer.start(
            certificates.serverSockets(),
            (request, out) -> {
              send(out, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello");
              hang();
            })) {
      assertThat(failure(server, "media.example")).isEqualTo(DownloadFailure.STALLED);
    }
  }
}
