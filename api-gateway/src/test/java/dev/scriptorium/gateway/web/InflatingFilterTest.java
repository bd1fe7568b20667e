package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class InflatingFilterTest {

  private static final int LIMIT = 100_000;

  private final MockFilterChain chain = new MockFilterChain();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final InflatingFilter filter =
      new InflatingFilter(
          new Bodies(DataSize.ofBytes(LIMIT), DataSize.ofBytes(LIMIT)),
          new Errors(List.of(new AnyPath()), new RetryAfter(Duration.ofSeconds(5))));

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip"})
  void gzip_is_inflated(String coding) throws Exception {
    filter.doFilter(
        request(coding, gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8))), response, chain);

    HttpServletRequest seen = (HttpServletRequest) chain.getRequest();
    assertThat(seen).isNotNull();
    assertThat(new String(seen.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":1}");
    assertThat(seen.getContentLengthLong()).isEqualTo(7);
    assertThat(seen.getHeader("Content-Encoding")).isNull();
  }

  @Test
  void a_body_that_inflates_to_too_much_is_refused() throws Exception {
    byte[] zeros = new byte[50 * LIMIT];
    filter.doFilter(request("gzip", gzip(zeros)), response, chain);

    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(chain.getRequest()).isNull();
  }

  @Test
  void a_body_that_is_no_gzip_or_ends_early_is_refused() throws Exception {
    filter.doFilter(request("gzip", "{}".getBytes(StandardCharsets.UTF_8)), response, chain);
    assertThat(response.getStatus()).isEqualTo(400);

    byte[] whole = gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    MockHttpServletResponse second = new MockHttpServletResponse();
    filter.doFilter(request("gzip", Arrays.copyOf(whole, whole.length - 6)), second, chain);
    assertThat(second.getStatus()).isEqualTo(400);
    assertThat(chain.getRequest()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip", "nonsense"})
  void any_other_coding_is_not_supported(String coding) throws Exception {
    filter.doFilter(request(coding, new byte[3]), response, chain);

    assertThat(response.getStatus()).isEqualTo(415);
    assertThat(response.getHeader("Accept-Encoding")).isEqualTo("gzip");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(chain.getRequest()).isNull();
  }

  @Test
  void a_body_without_a_coding_is_left_alone() throws Exception {
    MockHttpServletRequest request = request("identity", new byte[3]);
    filter.doFilter(request, response, chain);

    assertThat(chain.getRequest()).isSameAs(request);
  }

  private static MockHttpServletRequest request(String coding, byte[] body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/projects");
    request.addHeader("Content-Encoding", coding);
    request.setContent(body);
    return request;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static final class AnyPath implements DialectErrors {
    @Override
    public boolean covers(String path) {
      return true;
    }

    @Override
    public boolean coversTheRest() {
      return true;
    }

    @Override
    public ErrorReply reply(int status) {
      return new ErrorReply(status, "text/plain", "no");
    }
  }
}
