package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A server that says whom it sees and where it believes to be; requests come from loopback. */
class ForwardedValveTest {

  private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "10.0.0.0/8");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "X-Forwarded-For: 192.0.2.7                                    | 192.0.2.7   | http://x",
        "X-Forwarded-For: 6.6.6.6, 192.0.2.7, 10.1.2.3                 | 192.0.2.7   | http://x",
        "X-Forwarded-For: 192.0.2.7:4711                               | 192.0.2.7   | http://x",
        "X-Forwarded-For: 2001:db8::7                                  | 2001:db8::7 | http://x",
        "X-Forwarded-For: nonsense, 10.1.2.3                           | 10.1.2.3    | http://x",
        "X-Forwarded-Proto: https                                      | 127.0.0.1   | https://x",
        "X-Forwarded-Proto: gopher                                     | 127.0.0.1   | http://x",
        "X-Forwarded-Host: ex.com:8443                                 | 127.0.0.1   |"
            + " http://ex.com:8443",
        "X-Forwarded-Proto: https~X-Forwarded-Host: ex.com:8443        | 127.0.0.1   |"
            + " https://ex.com:8443",
        "X-Forwarded-Proto: https~X-Forwarded-Host: ex.com             | 127.0.0.1   |"
            + " https://ex.com",
        "X-Forwarded-Proto: https~X-Forwarded-Host: [::1]:8443         | 127.0.0.1   |"
            + " https://[::1]:8443",
        "X-Forwarded-Host: ex.com~X-Forwarded-Port: 81                 | 127.0.0.1   |"
            + " http://ex.com:81",
        "X-Forwarded-Host: ex com                                      | 127.0.0.1   | http://x",
        "X-Forwarded-Host: ex.com:99999                                | 127.0.0.1   | http://x",
        "X-Forwarded-Prefix: /base/                                    | 127.0.0.1   |"
            + " http://x/base",
        "X-Forwarded-Prefix: //evil.example                            | 127.0.0.1   | http://x",
        "Forwarded: for=192.0.2.7;proto=https;host=#ex.com:8443#       | 192.0.2.7   |"
            + " https://ex.com:8443",
        "Forwarded: for=#[2001:db8::7]:47#, for=10.1.2.3;proto=https   | 2001:db8::7 | https://x",
        "Forwarded: for=unknown                                        | 127.0.0.1   | http://x",
        "Forwarded: for=192.0.2.7~X-Forwarded-For: 6.6.6.6             | 192.0.2.7   | http://x"
      })
  void a_trusted_proxy_says_whom_it_serves_and_where(String headers, String address, String base)
      throws IOException {
    assertThat(seen(new ForwardedValve(new Networks(LOOPBACK), new Networks(List.of())), headers))
        .isEqualTo(address + " " + base);
  }

  @Test
  void nobody_is_trusted_unless_it_is_said() throws IOException {
    ForwardedValve valve = new ForwardedValve(new Networks(List.of()), new Networks(List.of()));

    assertThat(seen(valve, "X-Forwarded-For: 192.0.2.7~X-Forwarded-Host: ex.com"))
        .isEqualTo("127.0.0.1 http://x");
    assertThat(seen(valve, "Forwarded: for=192.0.2.7;host=ex.com")).isEqualTo("127.0.0.1 http://x");
  }

  @Test
  void a_proxy_of_links_does_not_say_whom_it_serves() throws IOException {
    ForwardedValve valve = new ForwardedValve(new Networks(List.of()), new Networks(LOOPBACK));

    assertThat(seen(valve, "X-Forwarded-For: 192.0.2.7~X-Forwarded-Host: ex.com:81"))
        .isEqualTo("127.0.0.1 http://ex.com:81");
  }

  private static String seen(ForwardedValve valve, String headers) throws IOException {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    factory.addEngineValves(valve);
    WebServer server =
        factory.getWebServer(context -> context.addServlet("s", new Echo()).addMapping("/*"));
    server.start();
    try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
      String head =
          "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + headers.replace('#', '"').replace("~", "\r\n")
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    } finally {
      server.stop();
    }
  }

  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] text =
          (request.getRemoteAddr() + " " + BaseUrl.of(request)).getBytes(StandardCharsets.US_ASCII);
      response.setContentLength(text.length);
      response.getOutputStream().write(text);
    }
  }
}
