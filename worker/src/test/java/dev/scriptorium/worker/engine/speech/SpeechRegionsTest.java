package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechRegionsTest {

  private final List<Region> regions = new ArrayList<>();
  private final SpeechRegions finder = new SpeechRegions(regions::add);

  @Test
  void speech_has_a_margin_on_both_sides() {
    feed(0, 2_000).feed(0.9f, 3_000).feed(0, 3_000).finish();

    assertThat(regions).hasSize(1);
    assertMs(regions.get(0), 1_800, 5_200);
  }

  @Test
  void silence_has_no_regions() {
    feed(0, 60_000).finish();

    assertThat(regions).isEmpty();
  }

  @Test
  void a_click_is_no_speech() {
    feed(0, 1_000).feed(0.9f, 100).feed(0, 3_000).finish();

    assertThat(regions).isEmpty();
  }

  @Test
  void what_is_nearly_speech_neither_begins_nor_ends_it() {
    feed(0, 1_000).feed(0.45f, 1_000).feed(0.9f, 1_000).feed(0.4f, 1_000).feed(0.9f, 1_000);
    feed(0, 3_000).finish();

    assertThat(regions).hasSize(1);
    assertMs(regions.get(0), 1_800, 5_200);
  }

  @Test
  void neighbours_are_joined_until_they_are_long() {
    for (int i = 0; i < 4; i++) {
      feed(0.9f, 3_000).feed(0, 800);
    }
    finish();

    assertThat(regions).hasSize(2);
    assertMs(regions.get(0), 0, 7_000);
    assertMs(regions.get(1), 7_400, 14_600);
  }

  @Test
  void neighbours_far_apart_are_not_joined() {
    feed(0.9f, 2_000).feed(0, 2_000).feed(0.9f, 2_000).feed(0, 2_000).finish();

    assertThat(regions).hasSize(2);
  }

  @Test
  void long_speech_is_cut_where_it_is_least_probable() {
    feed(0.9f, 15_000).feed(0.4f, 64).feed(0.9f, 15_000).feed(0, 1_000).finish();

    assertThat(regions).hasSize(2);
    assertMs(regions.get(0), 0, 15_000);
    assertMs(regions.get(1), 15_000, 30_264);
  }

  @Test
  void no_region_is_longer_than_20_s_or_overlaps_another() {
    feed(0.9f, 120_000).finish();

    long last = 0;
    for (Region region : regions) {
      assertThat(SampleRate.milliseconds(region.length())).isBetween(1L, 20_000L);
      assertThat(region.start()).isEqualTo(last);
      last = region.end();
    }
    assertMs(
        regions.get(regions.size() - 1),
        SampleRate.milliseconds(regions.get(regions.size() - 1).start()),
        120_000);
  }

  @Test
  void samples_that_are_still_needed_are_less_than_a_minute() {
    for (int i = 0; i < 300; i++) {
      feed(0.9f, 1_000 + i * 37 % 900).feed(0, 300 + i * 53 % 900);
      assertThat(fed - finder.earliestNeeded()).isLessThan(SampleRate.samples(60_000));
      regions.forEach(region -> assertThat(region.end()).isLessThanOrEqualTo(fed));
    }
  }

  private long fed;

  private SpeechRegionsTest feed(float probability, int milliseconds) {
    for (int i = 0; i < Math.round(milliseconds / 32f); i++) {
      finder.add(probability);
      fed += PcmBlocks.BLOCK;
    }
    return this;
  }

  private void finish() {
    finder.finish();
  }

  private static void assertMs(Region region, long start, long end) {
    assertThat(SampleRate.milliseconds(region.start()))
        .as("start")
        .isBetween(start - 50, start + 50);
    assertThat(SampleRate.milliseconds(region.end())).as("end").isBetween(end - 100, end + 100);
  }
}
