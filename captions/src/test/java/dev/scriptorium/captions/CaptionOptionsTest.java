package dev.scriptorium.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.option.OptionException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionOptionsTest {

  /** Contract cielo24, 7.1, without what selects the element list, the format or the reply. */
  private static final String CONTRACT =
      """
      caption_words_min caption_by_sentence characters_per_caption_line lines_per_caption
      line_break_on_sentence disallow_dangling line_ending_format force_case display_speaker_id
      display_effects_speaker_as emit_speaker_change_tokens_as single_speaker_per_caption
      speaker_on_new_line remove_disfluencies replace_slang mask_profanity replace_english_spelling
      strip_square_brackets remove_sound_references remove_sounds_list sound_boundaries
      sound_threshold sound_tokens_by_caption sound_tokens_by_line sound_tokens_by_caption_list
      sound_tokens_by_line_list layout_target_caption_length_ms maximum_caption_duration
      minimum_caption_length_ms minimum_gap_between_captions_ms merge_gap_interval silence_max_ms
      srt_format dfxp_header include_dfxp_metadata qt_seamless utf8_mark
      """;

  @Test
  void the_names_are_those_of_the_contract() {
    assertThat(CaptionOptions.names())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(CONTRACT.split("\\s+")));
  }

  @Test
  void nothing_said_is_the_default() {
    assertThat(read("{}")).isEqualTo(CaptionOptions.DEFAULT);
    assertThat(read("{\"lines_per_caption\": null}")).isEqualTo(CaptionOptions.DEFAULT);
  }

  @Test
  void options_of_all_three_kinds_are_read() {
    CaptionOptions options =
        read("{\"force_case\": \"upper\", \"lines_per_caption\": 3, \"utf8_mark\": true}");

    assertThat(options.text().forceCase()).isNotNull();
    assertThat(options.layout().linesPerCaption()).isEqualTo(3);
    assertThat(options.format().utf8Mark()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimum_merge_gap_interval", "srt_print"})
  void legacy_is_accepted_and_ignored(String name) {
    assertThat(read("{\"" + name + "\": \"whatever\"}")).isEqualTo(CaptionOptions.DEFAULT);
  }

  @Test
  void the_marker_has_an_alias() {
    assertThat(read("{\"emit_speaker_change_token_as\": \"--\"}").text())
        .isEqualTo(read("{\"emit_speaker_change_tokens_as\": \"--\"}").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"linesPerCaption", "LINES_PER_CAPTION", "title", "id", "custom_metadata", ""})
  void other_names_are_refused(String name) {
    assertThatThrownBy(() -> read("{\"" + name + "\": 1}"))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith(name + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "null", "\"x\""})
  void what_is_no_object_is_refused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(OptionException.class);
  }

  @Test
  void options_are_changed_by_name_or_with_a_builder() {
    Map<String, Object> byName = new HashMap<>();
    byName.put("lines_per_caption", 3);
    byName.put("force_case", null);
    assertThat(CaptionOptions.DEFAULT.changedBy(byName))
        .isEqualTo(
            CaptionOptions.DEFAULT
                .with()
                .layout(LayoutOptions.DEFAULT.with().linesPerCaption(3).build())
                .build());
    assertThatThrownBy(() -> CaptionOptions.DEFAULT.changedBy(Map.of("lines_per_caption", "3")))
        .isInstanceOf(OptionException.class);
  }

  private static CaptionOptions read(String json) {
    return CaptionOptions.read(json);
  }
}
