package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.tls.TlsCertificate;
import dev.scriptorium.standalone.broker.BrokerAccess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandaloneSettingsTest {
  @Test
  void absent_and_empty_variables_have_defaults() {
    assertThat(StandaloneSettings.from(Map.of("PORT", "", "DATA_DIR", "")))
        .isEqualTo(new StandaloneSettings(8080, 9092, 5433, Path.of("data")));
  }

  @Test
  void every_setting_can_be_set() {
    assertThat(
            StandaloneSettings.from(
                Map.of("PORT", "1", "KAFKA_PORT", "2", "POSTGRES_PORT", "65535", "DATA_DIR", "/d")))
        .isEqualTo(new StandaloneSettings(1, 2, 65535, Path.of("/d")));
  }

  @Test
  void https_needs_a_certificate_and_its_key() {
    assertThat(
            StandaloneSettings.from(Map.of("TLS_CERTIFICATE", "/c.pem", "TLS_KEY", "/k.pem")).tls())
        .isEqualTo(new TlsSettings(8443, new TlsCertificate(Path.of("/c.pem"), Path.of("/k.pem"))));
    assertThatThrownBy(() -> StandaloneSettings.from(Map.of("TLS_CERTIFICATE", "/c.pem")))
        .isInstanceOf(StartupFailure.class)
        .hasMessage("TLS_CERTIFICATE and TLS_KEY belong together, but TLS_KEY is not set.");
    assertThatThrownBy(
            () ->
                StandaloneSettings.from(
                    Map.of("TLS_CERTIFICATE", "c", "TLS_KEY", "k", "TLS_PORT", "9092")))
        .isInstanceOf(StartupFailure.class)
        .hasMessage("KAFKA_PORT and TLS_PORT are both 9092; use different ports.");
  }

  @Test
  void an_invalid_port_is_rejected_by_name() {
    for (var wrong : new String[] {"0", "65536", "-1", "http", "99999999999", "80 80"}) {
      assertThatThrownBy(() -> StandaloneSettings.from(Map.of("KAFKA_PORT", wrong)))
          .isInstanceOf(StartupFailure.class)
          .hasMessage("KAFKA_PORT must be a port between 1 and 65535, but is " + wrong + ".");
    }
  }

  @Test
  void two_listeners_cannot_share_a_port() {
    assertThatThrownBy(() -> StandaloneSettings.from(Map.of("PORT", "5433")))
        .isInstanceOf(StartupFailure.class)
        .hasMessage("PORT and POSTGRES_PORT are both 5433; use different ports.");
  }

  @Test
  void the_broker_is_open_only_if_somebody_says_so() {
    assertThat(StandaloneSettings.from(Map.of()).kafkaAccess()).isEqualTo(BrokerAccess.PASSWORD);
    assertThat(StandaloneSettings.from(Map.of("SCRIPTORIUM_KAFKA_OPEN", "TRUE")).kafkaAccess())
        .isEqualTo(BrokerAccess.OPEN);
    assertThatThrownBy(() -> StandaloneSettings.from(Map.of("SCRIPTORIUM_KAFKA_OPEN", "yes")))
        .isInstanceOf(StartupFailure.class)
        .hasMessage("SCRIPTORIUM_KAFKA_OPEN must be true or false, but is yes.");
  }
}
