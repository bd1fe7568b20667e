package dev.scriptorium.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedStartTest {

  @Test
  void a_value_that_cannot_be_converted_is_named_with_its_setting() {
    assertThat(
            FailedStart.line(
                chain(
                    "Error creating bean with name 'x'",
                    "Failed to bind properties under 'scriptorium.gateway' to a.b.C",
                    "Failed to bind properties under 'scriptorium.gateway.reply-timeout' to"
                        + " java.time.Duration",
                    "Failed to convert from type [java.lang.String] to type [java.time.Duration]"
                        + " for value [soon]",
                    "'soon' is not a valid duration")))
        .isEqualTo(
            "scriptorium.gateway.reply-timeout (SCRIPTORIUM_GATEWAY_REPLYTIMEOUT) cannot be 'soon':"
                + " 'soon' is not a valid duration");
  }

  @Test
  void a_word_that_is_none_of_the_choices_is_enough() {
    assertThat(
            FailedStart.line(
                chain(
                    "Failed to bind properties under 'scriptorium.gateway.web.access-log' to"
                        + " a.b.C$D",
                    "Failed to convert from type [String] to type [D] for value [MAYBE]",
                    "No enum constant a.b.C.D.MAYBE")))
        .isEqualTo(
            "scriptorium.gateway.web.access-log (SCRIPTORIUM_GATEWAY_WEB_ACCESSLOG) cannot be"
                + " 'MAYBE'");
  }

  @Test
  void a_reason_that_names_the_setting_is_all() {
    assertThat(
            FailedStart.line(
                chain(
                    "Failed to bind properties under 'scriptorium.gateway.web' to a.b.C",
                    "scriptorium.gateway.web.discard-limit must be between 0 and 2047MB\nmore")))
        .isEqualTo("scriptorium.gateway.web.discard-limit must be between 0 and 2047MB");
  }

  @Test
  void what_is_no_setting_is_told_by_its_cause() {
    var failure = chain("Error creating bean", "Port 8080 is already in use");

    assertThat(FailedStart.line(failure)).isEqualTo("Port 8080 is already in use");
    assertThat(FailedStart.setting(failure)).isEmpty();
    assertThat(FailedStart.line(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  private static Throwable chain(String... messages) {
    Throwable failure = null;
    for (int i = messages.length - 1; i >= 0; i--) {
      failure = new IllegalStateException(messages[i], failure);
    }
    return failure;
  }
}
