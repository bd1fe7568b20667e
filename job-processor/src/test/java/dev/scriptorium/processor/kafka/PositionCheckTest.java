package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.processor.application.LogPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionCheckTest {

  private static final byte[] DIGEST = {1, 2, 3};
  private static final byte[] ANOTHER = {1, 2, 4};
  private static final byte[] UNREADABLE = {};

  @Test
  void the_same_record_before_the_position_is_sound() {
    assertThat(check(10, DIGEST, 0, 12, DIGEST)).isInstanceOf(PositionCheck.Sound.class);
  }

  @Test
  void the_end_of_the_log_is_sound() {
    assertThat(check(10, DIGEST, 0, 10, DIGEST)).isInstanceOf(PositionCheck.Sound.class);
  }

  @Test
  void an_empty_log_at_the_beginning_is_sound() {
    assertThat(check(0, null, 0, 0, UNREADABLE)).isInstanceOf(PositionCheck.Sound.class);
  }

  @Test
  void a_record_before_the_position_that_has_been_retired_is_sound() {
    assertThat(check(10, DIGEST, 10, 12, UNREADABLE)).isInstanceOf(PositionCheck.Sound.class);
  }

  @Test
  void another_topic_is_foreign_whatever_is_in_it() {
    LogPosition position = new LogPosition(3, "old", 10, DIGEST, 7, 7, 0);
    assertThat(PositionCheck.of(position, "new", new CommandLog.View(0, 12, DIGEST)))
        .isInstanceOfSatisfying(
            PositionCheck.Foreign.class,
            foreign -> assertThat(foreign.explanation()).contains("old").contains("new"));
  }

  @Test
  void another_record_before_the_position_is_foreign() {
    assertThat(check(10, DIGEST, 0, 12, ANOTHER)).isInstanceOf(PositionCheck.Foreign.class);
  }

  @Test
  void records_that_went_unapplied_are_foreign() {
    assertThat(check(10, DIGEST, 11, 12, UNREADABLE)).isInstanceOf(PositionCheck.Foreign.class);
  }

  @Test
  void a_log_that_ends_before_the_position_is_shorter() {
    assertThat(check(10, DIGEST, 0, 9, UNREADABLE)).isInstanceOf(PositionCheck.Shorter.class);
  }

  private static PositionCheck check(
      long next, byte @Nullable [] lastDigest, long beginning, long end, byte[] digestBefore) {
    return PositionCheck.of(
        new LogPosition(3, "topic", next, lastDigest, 7, 7, 0),
        "topic",
        new CommandLog.View(beginning, end, digestBefore));
  }
}
