package dev.scriptorium.captions.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Violation.Kind;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RepairPropertyTest {

  /** Shorter than this is a flash. */
  private static final long SHORTEST_MS = 250;

  private static final int TRACKS = Seeds.times(15);
  private static final List<QualityProfile> PROFILES =
      List.of(QualityProfile.NETFLIX, QualityProfile.BBC);
  private static final List<FrameRate> RATES =
      List.of(FrameRate.PAL, FrameRate.NTSC, new FrameRate(24_000, 1001), new FrameRate(50, 1));

  private final long seed = Long.getLong("captions.seed", System.nanoTime());

  private interface Property {
    void check(QualityProfile profile, FrameRate rate, CaptionTrack track);
  }

  private void forAll(RandomTracks.Kind kind, Property property) {
    for (var i = 0; i < TRACKS; i++) {
      var random = new SplittableRandom(seed + i);
      var profile = PROFILES.get(random.nextInt(PROFILES.size()));
      var rate = RATES.get(random.nextInt(RATES.size()));
      var track = new RandomTracks(random).track(kind);
      try {
        property.check(profile, rate, track);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "-Dcaptions.seed=%d: %s, %s, %s".formatted(seed + i, profile.name(), rate, track), e);
      }
    }
  }

  @Test
  void repaired_cues_are_in_order_and_apart() {
    forAll(
        RandomTracks.Kind.WILD,
        (profile, rate, track) -> {
          var cues = profile.repair(track, rate).track().cues();
          for (var i = 1; i < cues.size(); i++) {
            assertThat(cues.get(i).start()).isGreaterThanOrEqualTo(cues.get(i - 1).end());
          }
        });
  }

  @Test
  void no_text_is_lost() {
    forAll(
        RandomTracks.Kind.WILD,
        (profile, rate, track) -> {
          assertThat(text(profile.repair(track, rate).track().cues()))
              .isEqualTo(text(track.cues()));
        });
  }

  @Test
  void no_cue_flashes_that_did_not_before() {
    forAll(
        RandomTracks.Kind.WILD,
        (profile, rate, track) -> {
          var shortest = track.cues().stream().mapToLong(Cue::duration).min().orElse(0);
          assertThat(profile.repair(track, rate).track().cues())
              .allMatch(cue -> cue.duration() >= Math.min(shortest, SHORTEST_MS));
        });
  }

  @Test
  void repairing_again_changes_nothing() {
    forAll(
        RandomTracks.Kind.WILD,
        (profile, rate, track) -> {
          var once = profile.repair(track, rate);
          assertThat(profile.repair(once.track(), rate)).isEqualTo(once);
        });
  }

  @Test
  void nothing_gets_worse_where_only_text_and_times_of_cues_are_known() {
    forAll(RandomTracks.Kind.WITHOUT_WORDS, RepairPropertyTest::doesNoHarm);
  }

  @Test
  void nothing_gets_worse_where_words_are_known_and_cues_are_apart() {
    forAll(RandomTracks.Kind.APART, RepairPropertyTest::doesNoHarm);
  }

  private static void doesNoHarm(QualityProfile profile, FrameRate rate, CaptionTrack track) {
    var before = profile.check(track, rate);
    var after = profile.repair(track, rate).remaining();
    assertThat(after.size()).isLessThanOrEqualTo(before.size());
    assertThat(kinds(before)).containsAll(kinds(after));
  }

  @Test
  void all_is_well_afterwards_where_there_is_room() {
    forAll(
        RandomTracks.Kind.ROOMY,
        (profile, rate, track) -> assertThat(profile.repair(track, rate).remaining()).isEmpty());
  }

  @Test
  void remaining_is_what_a_check_of_the_repaired_track_finds() {
    forAll(
        RandomTracks.Kind.WILD,
        (profile, rate, track) -> {
          var repaired = profile.repair(track, rate);
          assertThat(repaired.remaining()).isEqualTo(profile.check(repaired.track(), rate));
        });
  }

  private static Set<Kind> kinds(List<Violation> violations) {
    return violations.stream().map(Violation::kind).collect(Collectors.toSet());
  }

  private static String text(List<Cue> cues) {
    return cues.stream()
        .flatMap(cue -> cue.lines().stream())
        .collect(Collectors.joining())
        .replaceAll("\\s", "");
  }
}
