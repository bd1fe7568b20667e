package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.LineEnding;
import dev.scriptorium.captions.option.OptionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrtTemplateTest {

  private static final CaptionTrack TRACK =
      new CaptionTrack(
          "en", List.of(new Cue(3_723_004, 90_000_000_005L, List.of("first", "second"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{caption_number}={1}",
        "{caption_number:d}={1}",
        "{caption_number:03d}={001}",
        "{caption_number:3d}={  1}",
        "{start_hour:02d}:{start_minute:02d}:{start_second:02d},{start_millisecond:03d}={01:02:03,004}",
        "{start_hour}h{start_millisecond}={1h4}",
        "{end_hour:02d}:{end_minute}:{end_second}.{end_millisecond:d}={25000:0:0.5}",
        "{caption_text}={first|second}",
        "{caption_text:s}={first|second}",
        "{caption_number}{caption_number}={11}",
        "nothing at all={nothing at all}",
        "{{{caption_number}}}={{1}}",
        "{{caption_number}}={{caption_number}}",
        "a\\nb={a|b}",
        "a\\\\nb={a|b}",
        "a\\b={a\\b}",
      })
  void a_template_is_obeyed_literally(String template, String expected) {
    assertThat("{" + written(template) + "}").isEqualTo(expected.replace('|', '\n'));
  }

  @Test
  void every_spelling_of_a_line_end_becomes_the_one_asked_for() {
    FormatOptions options =
        FormatOptions.DEFAULT
            .with()
            .srtFormat("a\nb\r\nc\\nd\\\\ne{caption_text}")
            .lineEndingFormat(LineEnding.WINDOWS)
            .build();

    assertThat(CaptionFiles.written(CaptionFormat.SRT, TRACK, options))
        .isEqualTo("a\r\nb\r\nc\r\nd\r\nefirst\r\nsecond");
  }

  @Test
  void the_default_has_the_space_after_the_arrow_that_others_need() {
    assertThat(CaptionFiles.written(CaptionFormat.SRT, TRACK))
        .isEqualTo("1\n01:02:03,004 --> 25000:00:00,005\nfirst\nsecond\n\n");
  }

  @Test
  void the_documented_template_is_written_without_that_space() {
    String documented =
        "{caption_number:d}\\n{start_hour:02d}:{start_minute:02d}:{start_second:02d},"
            + "{start_millisecond:03d} -->{end_hour:02d}:{end_minute:02d}:{end_second:02d},"
            + "{end_millisecond:03d}\\n{caption_text}\\n\\n";

    assertThat(written(documented)).contains("01:02:03,004 -->25000:00:00,005");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{caption}",
        "{}",
        "{0}",
        "{caption_number",
        "caption_number}",
        "{caption_number:x}",
        "{caption_number:.2f}",
        "{caption_text:02d}",
        "{start_hour!r}",
        "{ caption_number }",
        "{caption_number:0100d}"
      })
  void what_is_no_template_is_refused(String template) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> FormatOptions.DEFAULT.with().srtFormat(template).build())
        .satisfies(e -> assertThat(e.option()).isEqualTo("srt_format"));
  }

  private static String written(String template) {
    return CaptionFiles.written(
        CaptionFormat.SRT, TRACK, FormatOptions.DEFAULT.with().srtFormat(template).build());
  }
}
