package dev.scriptorium.captions.format.scc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {

  @ParameterizedTest
  @CsvSource({
    "0,00:00:00;00",
    "29,00:00:00;29",
    "1799,00:00:59;29",
    "1800,00:01:00;02",
    "3597,00:01:59;29",
    "3598,00:02:00;02",
    "17981,00:09:59;29",
    "17982,00:10:00;00",
    "19781,00:10:59;29",
    "19782,00:11:00;02",
    "107892,01:00:00;00",
    "2589407,23:59:59;29"
  })
  void labels_skip_two_frames_in_nine_minutes_of_ten(long frame, String label) {
    assertThat(Frames.label(frame)).isEqualTo(label);
    assertThat(frame(label)).isEqualTo(frame);
  }

  @Test
  void every_label_leads_back_to_its_frame() {
    for (var frame = 0L; frame < Frames.IN_A_DAY; frame += 37) {
      assertThat(frame(Frames.label(frame))).isEqualTo(frame);
    }
  }

  @Test
  void labels_that_do_not_exist_are_taken_for_the_next() {
    assertThat(frame("00:01:00;00")).isEqualTo(1800);
    assertThat(frame("00:01:00;01")).isEqualTo(1800);
    assertThat(frame("00:10:00;01")).isEqualTo(17983);
  }

  @Test
  void times_are_exact_at_the_end_of_a_day() {
    // 2,589,407 frames of 1001/30000 s are 86,399,880.23 ms
    assertThat(Frames.milliseconds(2_589_407)).isEqualTo(86_399_880);
    assertThat(Frames.at(86_399_880)).isEqualTo(2_589_407);
    assertThat(Frames.at(86_399_880 - 17)).isEqualTo(2_589_406);
  }

  @Test
  void a_frame_is_found_again_by_its_time() {
    for (var frame = 0L; frame < Frames.IN_A_DAY; frame += 37) {
      assertThat(Frames.at(Frames.milliseconds(frame))).isEqualTo(frame);
    }
  }

  private static long frame(String label) {
    var parts = label.split("[:;]");
    var seconds =
        (Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60 + Long.parseLong(parts[2]);
    return Frames.labelledWithDrops(seconds, Long.parseLong(parts[3]));
  }
}
