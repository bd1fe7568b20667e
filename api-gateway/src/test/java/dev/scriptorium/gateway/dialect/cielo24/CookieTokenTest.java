package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CookieTokenTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET,  -,           -,                   IGNORED",
        "GET,  same-origin, -,                   IGNORED",
        "HEAD, -,           -,                   IGNORED",
        "POST, -,           -,                   ACCEPTED",
        "POST, same-origin, http://localhost,    ACCEPTED",
        "POST, cross-site,  -,                   IGNORED",
        "POST, same-site,   -,                   IGNORED",
        "POST, -,           http://localhost:81, IGNORED",
        "POST, -,           https://evil.test,   IGNORED",
        "POST, -,           null,                IGNORED"
      })
  void it_never_authorizes_a_change_for_another_origin(
      String method, String site, String origin, CookieToken expected) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/job/new");
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    assertThat(CookieToken.forChange(request)).isEqualTo(expected);
  }

  @Test
  void calls_that_only_read_are_known() {
    assertThat(CallTable.onlyReads("/api/job/info")).isTrue();
    assertThat(CallTable.onlyReads("/api/job/new")).isFalse();
    assertThat(CallTable.onlyReads("/api/account/login")).isFalse();
    assertThat(CallTable.onlyReads("/api/nothing")).isFalse();
  }
}
