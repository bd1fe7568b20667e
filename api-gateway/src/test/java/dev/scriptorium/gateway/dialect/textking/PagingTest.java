package dev.scriptorium.gateway.dialect.textking;

import static dev.scriptorium.gateway.dialect.textking.RequestBodies.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PagingTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void the_first_hundred_are_the_default() {
    assertThat(paging()).isEqualTo(new Paging(1, 100));
  }

  @Test
  void a_page_leaves_out_those_before_it() {
    request.addParameter("page", "3");
    request.addParameter("per_page", "5");
    assertThat(paging()).isEqualTo(new Paging(3, 5));
    assertThat(paging().offset()).isEqualTo(10);
    assertThat(paging().query()).isEqualTo("page=3&per_page=5");
  }

  @Test
  void the_last_page_of_all_does_not_overflow() {
    assertThat(new Paging(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_600L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "101", "1.0", "ten", "", " 1", "99999999999999999999", "\u0661"})
  void page_sizes_are_from_1_to_100(String value) {
    request.addParameter("per_page", value);
    assertFault(this::paging, FaultCode.INVALID_PARAMETER, "per_page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2147483648", "+1", "x"})
  void pages_are_counted_from_1(String value) {
    request.addParameter("page", value);
    assertFault(this::paging, FaultCode.INVALID_PARAMETER, "page");
  }

  @Test
  void a_parameter_is_given_once() {
    request.addParameter("page", "1", "1");
    assertFault(this::paging, FaultCode.INVALID_PARAMETER, "page");
  }

  private Paging paging() {
    return Paging.of(new QueryParameters(request));
  }
}
