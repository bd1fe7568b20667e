package dev.scriptorium.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ConnectionPropertiesTest {

  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void the_maximum_follows_from_the_heap_unless_it_is_set() {
    assertThat(settings(0).limit(614 * MEGABYTE)).isEqualTo(1309);
    assertThat(settings(0).limit(16 * MEGABYTE)).isEqualTo(100);
    assertThat(settings(0).limit(64_000 * MEGABYTE)).isEqualTo(10_000);
    assertThat(settings(7).limit(614 * MEGABYTE)).isEqualTo(7);
  }

  @Test
  void a_negative_maximum_is_refused() {
    assertThatThrownBy(() -> settings(-1)).hasMessageContaining("connections.max is negative");
  }

  private static ConnectionProperties settings(int max) {
    return new ConnectionProperties(
        max, DataSize.ofKilobytes(160), Duration.ofSeconds(20), Duration.ofSeconds(30));
  }
}
