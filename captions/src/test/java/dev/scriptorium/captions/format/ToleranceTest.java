package dev.scriptorium.captions.format;

import static dev.scriptorium.captions.format.CaptionFiles.read;
import static dev.scriptorium.captions.format.CaptionFiles.shown;
import static dev.scriptorium.captions.format.CaptionFormat.SRT;
import static dev.scriptorium.captions.format.CaptionFormat.WEB_VTT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the found golden files do not show. */
class ToleranceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01,000 --> 00:00:02,000",
        "00:00:01.000-->00:00:02.000",
        "0:0:1,000  -->  0:0:2,000",
        "00:01,000 --> 00:02,000",
        "-00:00:01,000 --> 00:00:02,000",
        "00:00:01 --> 00:00:02",
        "00:00:01,0000 --> 00:00:02,0000 X1:1 X2:2",
      })
  void a_time_line_is_read_in_many_spellings(String times) throws CaptionSyntaxException {
    long start = times.startsWith("-") ? 0 : 1000;

    assertThat(read(SRT, "1\n" + times + "\nx\n")).isEqualTo(start + "-2000 x\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void the_encoding_is_found_out(String encoding) throws CaptionSyntaxException {
    String file = "1\n00:00:01,000 --> 00:00:02,000\nCafé “à gogo”\n";

    assertThat(shown(read(SRT, file.getBytes(Charset.forName(encoding)))))
        .isEqualTo("1000-2000 Café “à gogo”\n");
  }

  @Test
  void a_file_whose_every_line_is_followed_by_an_empty_one_is_read() throws CaptionSyntaxException {
    String file =
        """
        1
        00:00:01,000 --> 00:00:02,000
        a
        b

        2
        00:00:03,000 --> 00:00:04,000
        c
        """;

    assertThat(read(SRT, file.replace("\n", "\n\n"))).isEqualTo("1000-2000 a|b\n3000-4000 c\n");
    assertThat(read(SRT, file.replace("\n", "\r\r\n"))).isEqualTo("1000-2000 a|b\n3000-4000 c\n");
  }

  @Test
  void a_number_that_is_text_stays() throws CaptionSyntaxException {
    assertThat(
            read(
                SRT,
                """
                1
                00:00:01,000 --> 00:00:02,000
                1984

                2001

                2
                00:00:03,000 --> 00:00:04,000
                3
                5
                00:00:05,000 --> 00:00:06,000
                x
                """))
        .isEqualTo("1000-2000 1984|2001\n3000-4000 3|5\n5000-6000 x\n");
  }

  @Test
  void text_on_the_time_line_is_text() throws CaptionSyntaxException {
    assertThat(read(SRT, "00:00:01,000 --> 00:00:02,000 Hello there\n"))
        .isEqualTo("1000-2000 Hello there\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello                                     | 1",
        "1                                         | 1",
        "00:00:01,000 --> 00:00:0x,000             | 1",
        "1~00:00:01,000 --> 00:00:02,000~x~~2~00:0 --> y | 6",
      })
  void a_file_that_would_lose_text_is_refused_with_its_line(String file, int line) {
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> read(SRT, file.replace('~', '\n')))
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999999999999:00:01,000 --> 00:00:02,000",
        "00:00:01,99999999999999999999 --> 00:00:02,000",
        "00:00:01,000 --> 00:99999999999999999999",
      })
  void times_beyond_all_numbers_are_refused(String times) {
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> read(SRT, times + "\nx\n"));
  }

  @Test
  void times_of_many_years_are_read() throws CaptionSyntaxException {
    assertThat(read(SRT, "999999999:00:00,000 --> 999999999:00:01,999999999\nx\n"))
        .isEqualTo("3599999996400000-3599999996402000 x\n");
  }

  @Test
  void a_file_without_anything_has_no_cues() throws CaptionSyntaxException {
    assertThat(read(SRT, "")).isEmpty();
    assertThat(read(SRT, "\n\n \n")).isEmpty();
    assertThat(read(WEB_VTT, "WEBVTT")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "webvtt", "WEBVTTX", "1", "00:00.000 --> 00:01.000\nx"})
  void webvtt_begins_with_its_name(String file) {
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> read(WEB_VTT, file))
        .satisfies(e -> assertThat(e.line()).isEqualTo(1));
  }

  @Test
  void webvtt_text_is_decoded_and_unknown_tags_are_text() throws CaptionSyntaxException {
    String cue = "WEBVTT\n\n00:00.000 --> 00:01.000 line:0\n%s\n";

    assertThat(read(WEB_VTT, cue.formatted("&#65;&#x42;&amp;lt;&bogus;&lt;b&gt;&#xD800;&#10;x")))
        .isEqualTo("0-1000 AB&lt;&bogus;<b>\uFFFD x\n");
    assertThat(read(WEB_VTT, cue.formatted("<i.a.b>x</i> <ruby>y<rt>z</rt></ruby> <today> <")))
        .isEqualTo("0-1000 x yz <today> <\n");
    assertThat(read(WEB_VTT, cue.formatted("<v.loud Mary\nAnn>Hi</v>")))
        .isEqualTo("0-1000 Mary Ann: Hi\n");
  }

  @Test
  void cues_that_begin_together_and_have_no_length_last_until_the_next()
      throws CaptionSyntaxException {
    assertThat(
            read(
                SRT,
                """
                00:00:05,000 --> 00:00:05,000
                a

                00:00:05,000 --> 00:00:04,000
                b

                00:00:07,000 --> 00:00:07,000
                c
                """))
        .isEqualTo("5000-7000 a\n5000-7000 b\n7000-12000 c\n");
  }
}
