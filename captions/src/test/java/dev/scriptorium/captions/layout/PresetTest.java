package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.quality.QualityProfile;
import dev.scriptorium.captions.quality.Violation;
import dev.scriptorium.captions.quality.Violation.Kind;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The presets aim at what the profiles of the same names check. */
class PresetTest {

  /** The prose is read at 177 words a minute here. */
  private static final double SLOWER = 1.1;

  private static final Prose PROSE = Prose.in("en");

  @Test
  void the_netflix_preset_keeps_nearly_all_that_its_profile_checks() {
    List<Violation> preset = violations(LayoutOptions.NETFLIX, QualityProfile.NETFLIX);
    assertThat(preset)
        .extracting(Violation::kind)
        .doesNotContain(
            Kind.LINE_LENGTH, Kind.LINE_COUNT, Kind.OVERLAP, Kind.TOO_LONG, Kind.GAP_TOO_SHORT);
    assertThat(preset).hasSizeLessThan(30);
    assertThat(violations(LayoutOptions.DEFAULT, QualityProfile.NETFLIX))
        .hasSizeGreaterThan(50 * preset.size());
  }

  @Test
  void the_bbc_preset_aims_at_what_its_profile_checks() {
    List<Violation> preset = violations(LayoutOptions.BBC, QualityProfile.BBC);
    assertThat(preset).noneMatch(violation -> violation.kind() == Kind.LINE_LENGTH);
    assertThat(2 * preset.size())
        .isLessThan(violations(LayoutOptions.DEFAULT, QualityProfile.BBC).size());
  }

  private static List<Violation> violations(LayoutOptions options, QualityProfile profile) {
    List<SpokenWord> words = PROSE.words().stream().map(PresetTest::slower).toList();
    return profile.check(CaptionLayout.layOut(words, PROSE.language(), options));
  }

  private static SpokenWord slower(SpokenWord word) {
    return new SpokenWord(
        (long) (word.start() * SLOWER),
        (long) (word.end() * SLOWER),
        word.text(),
        null,
        word.endsSentence(),
        null,
        false);
  }
}
