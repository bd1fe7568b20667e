package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.option.OptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutOptionsTest {

  @Test
  void the_defaults_are_those_of_the_contract() {
    assertThat(LayoutOptions.DEFAULT)
        .hasToString(
            "LayoutOptions[captionWordsMin=1, captionBySentence=true, charactersPerCaptionLine=42,"
                + " linesPerCaption=2, lineBreakOnSentence=false, disallowDangling=false,"
                + " singleSpeakerPerCaption=false, speakerOnNewLine=true, soundThreshold=null,"
                + " soundTokensByCaption=false, soundTokensByLine=false,"
                + " soundTokensByCaptionList=[BLANK_AUDIO, MUSIC],"
                + " soundTokensByLineList=[BLANK_AUDIO, MUSIC], layoutTargetCaptionLengthMs=5000,"
                + " maximumCaptionDuration=null, minimumCaptionLengthMs=null,"
                + " minimumGapBetweenCaptionsMs=null, mergeGapInterval=1000, silenceMaxMs=2000, maximumCharactersPerSecond=null, maximumWordsPerMinute=null]");
  }

  @ParameterizedTest
  @CsvSource({
    "caption_words_min, 1, 1000",
    "characters_per_caption_line, 1, 10000",
    "lines_per_caption, 1, 100",
    "sound_threshold, 0, 86400000",
    "layout_target_caption_length_ms, 1, 86400000",
    "maximum_caption_duration, 0, 86400000",
    "minimum_caption_length_ms, 0, 86400000",
    "minimum_gap_between_captions_ms, 0, 86400000",
    "merge_gap_interval, 0, 86400000",
    "silence_max_ms, 0, 86400000",
  })
  void numbers_have_a_range(String option, int least, int most) {
    read(option, String.valueOf(least));
    read(option, String.valueOf(most));
    for (String value :
        new String[] {least - 1 + "", most + 1 + "", "99999999999", "1.5", "\"5\""}) {
      assertThatThrownBy(() -> read(option, value))
          .isInstanceOf(OptionException.class)
          .hasMessageStartingWith(option + ": ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "maximum_caption_duration",
    "minimum_caption_length_ms",
    "minimum_gap_between_captions_ms"
  })
  void no_time_is_no_rule(String option) {
    assertThat(read(option, "0")).isEqualTo(LayoutOptions.DEFAULT);
  }

  @Test
  void lists_of_sounds_are_read() {
    assertThat(read("sound_tokens_by_line_list", "[\"LAUGH\"]").soundTokensByLineList())
        .containsExactly(SoundTag.LAUGH);
    assertThatThrownBy(() -> read("sound_tokens_by_line_list", "[\"WHISPER\"]"))
        .isInstanceOf(OptionException.class);
  }

  @Test
  void changes_leave_the_rest() {
    LayoutOptions changed = LayoutOptions.DEFAULT.with().silenceMaxMs(7).build();

    assertThat(changed.silenceMaxMs()).isEqualTo(7);
    assertThat(changed.with().silenceMaxMs(2_000).build()).isEqualTo(LayoutOptions.DEFAULT);
  }

  private static LayoutOptions read(String option, String value) {
    return CaptionOptions.read("{\"" + option + "\": " + value + "}").layout();
  }
}
