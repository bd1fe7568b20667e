package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.text.SoundBoundaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/contract/cielo24.md, 1.5 and 7. */
class RenderingOptionsTest {

  @Test
  void without_options_the_defaults_hold() {
    assertThat(captions("v=1&job_id=x")).isEqualTo(CaptionOptions.DEFAULT);
  }

  @Test
  void texts_become_what_the_option_is() {
    CaptionOptions options =
        captions(
            "characters_per_caption_line=37&remove_disfluencies=False&mask_profanity=1"
                + "&display_effects_speaker_as=Noise&force_case=upper&sound_threshold=300");
    assertThat(options.layout().charactersPerCaptionLine()).isEqualTo(37);
    assertThat(options.layout().soundThreshold()).isEqualTo(300);
    assertThat(options.text().removeDisfluencies()).isFalse();
    assertThat(options.text().maskProfanity()).isTrue();
    assertThat(options.text().displayEffectsSpeakerAs()).isEqualTo("Noise");
    assertThat(String.valueOf(options.text().forceCase())).isEqualToIgnoringCase("upper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove_sounds_list=%5B%22MUSIC%22%2C%22LAUGH%22%5D",
        "remove_sounds_list=MUSIC%2CLAUGH",
        "remove_sounds_list=MUSIC&remove_sounds_list=LAUGH",
        "remove_sounds_list%5B0%5D=MUSIC&remove_sounds_list%5B1%5D=LAUGH"
      })
  void lists_come_in_many_forms(String query) {
    assertThat(captions(query).text().removeSoundsList())
        .containsExactly(SoundTag.MUSIC, SoundTag.LAUGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sound_boundaries=('%7B','%7D')",
        "sound_boundaries=%5B%22%7B%22%2C%22%7D%22%5D",
        "sound_boundaries=%7B&sound_boundaries=%7D"
      })
  void pairs_of_characters_come_in_many_forms(String query) {
    assertThat(captions(query).text().soundBoundaries()).isEqualTo(new SoundBoundaries("{", "}"));
  }

  @Test
  void an_empty_marker_is_a_marker_and_has_an_alias() {
    assertThat(captions("emit_speaker_change_token_as=").text().emitSpeakerChangeTokensAs())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "characters_per_caption_line=many",
        "remove_disfluencies=maybe",
        "remove_sounds_list=Array",
        "sound_boundaries=abc",
        "srt_format=%7Bnonsense%7D",
        "line_ending_format=AMIGA"
      })
  void what_cannot_be_used_is_refused(String query) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> captions(query))
        .satisfies(e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void options_that_are_not_the_contracts_are_unknown_parameters() {
    assertThat(captions("maximum_words_per_minute=100&title=x")).isEqualTo(CaptionOptions.DEFAULT);
  }

  private static CaptionOptions captions(String query) {
    return RenderingOptions.ofCaptions(Requests.get(query));
  }
}
