package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.StartUpTimes.Part;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartUpTimesTest {
  private long now = Duration.ofHours(1).toNanos();
  private final StartUpTimes times = new StartUpTimes(() -> now, now);

  @Test
  void parts_are_in_start_order_and_short_ones_are_omitted() {
    times.addSince(Part.APPLICATION, ago(Duration.ofMillis(3_000)));
    times.addSince(Part.READINESS, ago(Duration.ofMillis(10)));
    times.addSince(Part.KAFKA, ago(Duration.ofMillis(2_100)));
    now += Duration.ofMillis(3_200).toNanos();
    assertThat(times.text()).isEqualTo("3.2 s: Kafka 2.1, application 3.0");
  }

  @Test
  void waiting_for_others_is_not_counted() {
    times.subtractSince(Part.APPLICATION, ago(Duration.ofMillis(1_000)));
    times.addSince(Part.APPLICATION, ago(Duration.ofMillis(3_000)));
    assertThat(times.text()).endsWith("application 2.0");
  }

  @Test
  void a_process_counts_from_its_start() {
    assertThat(StartUpTimes.ofThisProcess().text()).matches("[0-9.]+ s: JVM [0-9.]+");
  }

  private long ago(Duration time) {
    return now - time.toNanos();
  }
}
