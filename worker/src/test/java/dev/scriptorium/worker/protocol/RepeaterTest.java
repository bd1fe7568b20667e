package dev.scriptorium.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scriptorium.net.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RepeaterTest {

  private final Cancellation cancellation = new Cancellation();

  @ParameterizedTest
  @CsvSource({"1, 500", "2, 1000", "3, 2000", "7, 30000", "8, 30000", "100000, 30000"})
  void pauses_grow_up_to_a_limit(int failures, long milliseconds) {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    assertThat(backoff.after(failures)).hasMillis(milliseconds);
  }

  @Test
  void a_call_is_repeated_until_it_is_answered() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Repeater repeater = repeater(Duration.ofMillis(1));

    assertThat(repeater.<String, RuntimeException>untilAnswered(() -> third(calls), cancellation))
        .isEqualTo("answer");
    assertThat(calls).hasValue(3);
  }

  private static String third(AtomicInteger calls) throws ServerAwayException {
    if (calls.incrementAndGet() < 3) {
      throw new ServerAwayException("away");
    }
    return "answer";
  }

  @Test
  void a_refusal_is_an_answer() {
    AtomicInteger calls = new AtomicInteger();

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> repeater(Duration.ofMillis(1)).untilAnswered(() -> refuse(calls), cancellation));
    assertThat(calls).hasValue(1);
  }

  private static String refuse(AtomicInteger calls) throws RefusedException {
    calls.incrementAndGet();
    throw new RefusedException(409, "LEASE_ENDED", "");
  }

  @Test
  void a_cancel_ends_the_pause() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> repeater(Duration.ofDays(1)).untilAnswered(this::cancelAndFail, cancellation));
  }

  private String cancelAndFail() throws ServerAwayException {
    Thread.ofVirtual().start(cancellation::request);
    throw new ServerAwayException("away");
  }

  private static Repeater repeater(Duration pause) {
    return new Repeater(new Backoff(pause, pause));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", "ftp://host", "http://", "http://u:p@host", "http://h/?a=b"})
  void an_address_that_is_none_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerAddress.parse(text));
  }

  @Test
  void paths_and_urls_of_inputs_are_resolved() {
    ServerAddress server = ServerAddress.parse("https://work.example.org/scriptorium/");

    assertThat(server.resolve("/content/x?s=1"))
        .hasToString("https://work.example.org/scriptorium/content/x?s=1");
    assertThat(server.resolve("https://cdn.example.org/x"))
        .hasToString("https://cdn.example.org/x");
  }
}
