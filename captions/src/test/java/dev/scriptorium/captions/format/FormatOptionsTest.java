package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.LineEnding;
import dev.scriptorium.captions.option.OptionException;
import dev.scriptorium.captions.option.OptionReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatOptionsTest {

  private static final CaptionTrack TRACK =
      new CaptionTrack(
          "en",
          List.of(new Cue(0, 1000, List.of("one", "two")), new Cue(2000, 3000, List.of("three"))));

  @Test
  void every_option_is_read_under_its_exact_name() {
    String json =
        """
        {"line_ending_format": "OSX", "srt_format": "{caption_text}", "dfxp_header": "<head/>",
         "include_dfxp_metadata": false, "qt_seamless": true, "utf8_mark": true, "title": "T",
         "id": "I", "custom_metadata": {"a": "b"}}
        """;

    assertThat(OptionReader.read(OptionReader.object(json), FormatOptions.DEFAULT))
        .isEqualTo(
            new FormatOptions(
                LineEnding.OSX,
                "{caption_text}",
                "<head/>",
                false,
                true,
                true,
                "T",
                "I",
                Map.of("a", "b")));
  }

  @Test
  void a_template_that_cannot_be_used_is_refused_when_it_is_read() {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(
            () ->
                OptionReader.read(
                    OptionReader.object("{\"srt_format\": \"{x}\"}"), FormatOptions.DEFAULT))
        .withMessageContaining("srt_format");
  }

  @Test
  void changes_leave_the_rest() {
    assertThat(FormatOptions.DEFAULT.with().build()).isEqualTo(FormatOptions.DEFAULT);
    assertThat(FormatOptions.DEFAULT.with().includeDfxpMetadata(false).qtSeamless(true).build())
        .isEqualTo(
            new FormatOptions(LineEnding.UNIX, "", "", false, true, false, "", "", Map.of()));
  }

  @ParameterizedTest
  @EnumSource
  void lines_end_as_asked(CaptionFormat format) {
    if (!format.isWritable() || format.name().equals("SCC")) {
      return;
    }
    String unix = CaptionFiles.written(format, TRACK);
    for (LineEnding ending : LineEnding.values()) {
      FormatOptions options = FormatOptions.DEFAULT.with().lineEndingFormat(ending).build();

      assertThat(CaptionFiles.written(format, TRACK, options))
          .isEqualTo(unix.replace("\n", ending.characters()));
    }
    assertThat(unix).endsWith("\n").doesNotContain("\r");
  }

  @ParameterizedTest
  @EnumSource
  void the_mark_is_only_there_on_request(CaptionFormat format) {
    if (!format.isWritable() || format.name().equals("SCC")) {
      return;
    }
    String plain = CaptionFiles.written(format, TRACK);
    byte[] marked =
        CaptionFiles.bytes(format, TRACK, FormatOptions.DEFAULT.with().utf8Mark(true).build());

    assertThat(plain).doesNotStartWith("\uFEFF");
    assertThat(marked).isEqualTo(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_seamless_quicktime_file_has_no_empty_stamps() {
    FormatOptions options = FormatOptions.DEFAULT.with().qtSeamless(true).build();

    assertThat(CaptionFiles.written(CaptionFormat.QT, TRACK, options))
        .endsWith("[00:00:00.000]\none\ntwo\n[00:00:02.000]\nthree\n[00:00:03.000]\n");
    assertThat(CaptionFiles.written(CaptionFormat.QT, TRACK)).contains("[00:00:01.000]\n[");
  }
}
