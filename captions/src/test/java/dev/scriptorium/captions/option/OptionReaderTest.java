package dev.scriptorium.captions.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.text.EnglishSpelling;
import dev.scriptorium.captions.text.LetterCase;
import dev.scriptorium.captions.text.SoundBoundaries;
import dev.scriptorium.captions.text.SpeakerIdMode;
import dev.scriptorium.captions.text.TextOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionReaderTest {

  @Test
  void what_is_absent_or_null_or_unknown_leaves_the_defaults() {
    assertThat(read("{}")).isEqualTo(TextOptions.DEFAULT);
    assertThat(read("{'remove_disfluencies': null, 'display_speaker_id': null, 'x': [1]}"))
        .isEqualTo(TextOptions.DEFAULT);
  }

  @Test
  void every_option_is_read_under_its_exact_name() {
    TextOptions read =
        read(
            """
            {'display_speaker_id': 'number', 'display_effects_speaker_as': 'FX',
             'emit_speaker_change_tokens_as': '--', 'remove_disfluencies': false,
             'replace_slang': true, 'mask_profanity': true, 'replace_english_spelling': 'Z',
             'strip_square_brackets': true, 'remove_sound_references': false,
             'remove_sounds_list': ['MUSIC', 'LAUGH'], 'sound_boundaries': ['{', '}'],
             'force_case': 'upper'}
            """);

    assertThat(read)
        .isEqualTo(
            new TextOptions(
                SpeakerIdMode.NUMBER,
                "FX",
                "--",
                false,
                true,
                true,
                EnglishSpelling.BRITISH_IZE,
                true,
                false,
                List.of(SoundTag.MUSIC, SoundTag.LAUGH),
                new SoundBoundaries("{", "}"),
                LetterCase.UPPER));
  }

  @Test
  void an_empty_text_is_a_value_of_texts_and_no_value_of_others() {
    TextOptions read =
        read("{'emit_speaker_change_tokens_as': '', 'force_case': '', 'mask_profanity': ''}");

    assertThat(read).isEqualTo(TextOptions.DEFAULT.with().emitSpeakerChangeTokensAs("").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "remove_disfluencies|'true'|true or false",
        "remove_disfluencies|1|true or false",
        "display_speaker_id|'Name'|one of no, number, name",
        "display_speaker_id|0|one of no, number, name",
        "replace_english_spelling|'X'|one of A, B, Z, U, C",
        "emit_speaker_change_tokens_as|7|a text",
        "emit_speaker_change_tokens_as|true|a text",
        "emit_speaker_change_tokens_as|['a']|a text",
        "emit_speaker_change_tokens_as|'a\\nb'|one line",
        "emit_speaker_change_tokens_as|'a\\ud800'|one line",
        "remove_sounds_list|'MUSIC'|a list, each one of UNKNOWN,",
        "remove_sounds_list|['Array']|a list, each one of UNKNOWN,",
        "remove_sounds_list|[null]|a list, each one of UNKNOWN,",
        "sound_boundaries|['(']|two characters, not 1",
        "sound_boundaries|['(', ')', '!']|two characters, not 3",
        "sound_boundaries|['((', ')']|two visible characters",
        "sound_boundaries|['', ')']|two visible characters",
        "sound_boundaries|['\\n', ')']|two visible characters",
        "sound_boundaries|[null, ')']|valid",
        "sound_boundaries|{}|valid",
        "force_case|'title'|one of upper, lower",
      })
  void a_wrong_value_is_refused_by_name(String option, String value, String problem) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> read("{'" + option + "': " + value + "}"))
        .withMessageContaining(problem)
        .extracting(OptionException::option)
        .isEqualTo(option);
  }

  @Test
  void what_is_no_object_is_refused() {
    assertThatExceptionOfType(OptionException.class).isThrownBy(() -> read("[]"));
  }

  private static TextOptions read(String json) {
    return OptionReader.read(OptionReader.object(json.replace('\'', '"')), TextOptions.DEFAULT);
  }
}
