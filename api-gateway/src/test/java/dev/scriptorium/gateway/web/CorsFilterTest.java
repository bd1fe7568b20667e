package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.web.WebProperties.Cors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is beyond the contract that the running server keeps (BrowserContract, standalone). */
class CorsFilterTest {

  private static final String METHOD = "Access-Control-Request-Method";
  private static final String ORIGIN = "Access-Control-Allow-Origin";

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final MockFilterChain chain = new MockFilterChain();

  @Test
  void nothing_is_allowed_by_default() throws ServletException, IOException {
    filter(defaults()).doFilter(preflight("https://app.example.org"), response, chain);

    assertThat(response.getHeaderNames()).isEmpty();
    HttpServletRequest passed = (HttpServletRequest) chain.getRequest();
    assertThat(passed).isNotNull();
    assertThat(passed.getHeader(METHOD)).isNull();
    assertThat(Preflight.isOfAllowedPage(passed)).isFalse();
  }

  @Test
  void every_origin_can_be_allowed() throws ServletException, IOException {
    filter(cors("*")).doFilter(preflight("https://anywhere.example"), response, chain);

    assertThat(response.getHeader(ORIGIN)).isEqualTo("*");
    assertThat(response.getHeader("Vary")).isNull();
    assertThat(Preflight.isOfAllowedPage((HttpServletRequest) chain.getRequest())).isTrue();
  }

  @Test
  void header_names_that_are_none_are_not_repeated() throws ServletException, IOException {
    MockHttpServletRequest request = preflight("https://app.example.org");
    request.addHeader("Access-Control-Request-Headers", "x-good, <script>");
    response.setHeader("Allow", "GET");

    filter(cors("https://app.example.org")).doFilter(request, response, chain);

    assertThat(response.getHeader("Access-Control-Allow-Methods")).isEqualTo("GET");
    assertThat(response.getHeader("Access-Control-Allow-Headers")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "https://example.org/", "https://a.org, https://b.org", "", "null"})
  void what_is_not_an_origin_stops_the_start(String origin) {
    assertThatThrownBy(() -> cors(origin)).hasMessageContaining("allowed-origins");
  }

  private static CorsFilter filter(Cors settings) {
    return new CorsFilter(settings, List.of(new Dialect()));
  }

  private static Cors cors(String origin) {
    return new Cors(List.of(origin), Duration.ofMinutes(1));
  }

  private static Cors defaults() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("scriptorium.gateway.web", WebProperties.class)
        .cors();
  }

  private static MockHttpServletRequest preflight(String origin) {
    MockHttpServletRequest request = new MockHttpServletRequest("OPTIONS", "/api/job/new");
    request.addHeader("Origin", origin);
    request.addHeader(METHOD, "POST");
    return request;
  }

  private static final class Dialect implements DialectErrors {
    @Override
    public boolean covers(String path) {
      return path.startsWith("/api/");
    }

    @Override
    public boolean servesPages() {
      return true;
    }

    @Override
    public ErrorReply reply(int status) {
      throw new UnsupportedOperationException();
    }
  }
}
