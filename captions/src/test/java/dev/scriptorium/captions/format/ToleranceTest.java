package dev.scriptorium.captions.format;

import static dev.scriptorium.captions.format.CaptionFiles.read;
import static dev.scriptorium.captions.format.CaptionFiles.shown;
import static dev.scriptorium.captions.format.CaptionFormat.SRT;
import static dev.scriptorium.captions.format.CaptionFormat.WEB_VTT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadNote;
import dev.scriptorium.captions.format.spi.ReadOptions;
import dev.scriptorium.captions.format.spi.ReadResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        "00:00:01:000 --> 00:00:02:000",
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
        .isEqualTo("0-1000 x y <today> <\n");
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

  @Test
  void sami_needs_no_root_and_no_semicolons() throws CaptionSyntaxException {
    assertThat(
            read(
                CaptionFormat.SAMI,
                """
                <SYNC Start=1000><P Class=ENCC>Hello
                <SYNC Start=2500><P Class=ENCC>&nbsp
                <SYNC Start=9000><P Class=ENCC>D&eacute;j&agrave vu &copy; &ccedil;a
                <SYNC Start=9900><P Class=ENCC>&nbsp;
                """))
        .isEqualTo("1000-2500 Hello\n9000-9900 Déjà vu © ça\n");
  }

  @Test
  void sami_has_paragraphs_and_languages_to_choose_from() throws Exception {
    String file =
        """
        <SAMI><HEAD><STYLE TYPE="text/css"><!--
        .ENCC {Name: English; lang: en-US; SAMIType: CC;}
        .FRCC {Name: French; lang: fr-FR; SAMIType: CC;}
        --></STYLE></HEAD><BODY>
        <SYNC Start=1000><P Class=ENCC>One<P Class=ENCC>Two<P Class=FRCC>Un
        <SYNC Start=2000><P Class=ENCC>&nbsp;<P Class=FRCC>&nbsp;
        </BODY></SAMI>
        """;

    assertThat(
            shown(
                result(CaptionFormat.SAMI, file, ReadOptions.DEFAULT.with().language("en").build())
                    .track()))
        .isEqualTo("1000-2000 One|Two\n");
    ReadResult french =
        result(CaptionFormat.SAMI, file, ReadOptions.DEFAULT.with().language("FRCC").build());
    assertThat(shown(french.track())).isEqualTo("1000-2000 Un\n");
    assertThat(french.track().language()).isEqualTo("fr-fr");
  }

  @Test
  void webvtt_knows_all_character_references_and_ruby() throws Exception {
    String file = "WEBVTT\n\n00:01.000 --> 00:02.000\n%s\n";
    assertThat(read(WEB_VTT, file.formatted("D&eacute;j&agrave; vu &copy; 2020 &hellip;")))
        .isEqualTo("1000-2000 Déjà vu © 2020 …\n");
    String ruby = file.formatted("日本<ruby>語<rt>ご</rt></ruby>です");
    assertThat(read(WEB_VTT, ruby)).isEqualTo("1000-2000 日本語です\n");
    assertThat(
            shown(
                result(
                        WEB_VTT,
                        ruby,
                        ReadOptions.DEFAULT.with().ruby(ReadOptions.Ruby.PARENTHESES).build())
                    .track()))
        .isEqualTo("1000-2000 日本語(ご)です\n");
  }

  @Test
  void webvtt_segments_that_were_joined_are_one_file() throws CaptionSyntaxException {
    assertThat(
            read(
                WEB_VTT,
                """
                WEBVTT
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

                00:00:01.000 --> 00:00:02.000
                A

                WEBVTT
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

                00:00:03.000 --> 00:00:04.000
                B
                """))
        .isEqualTo("1000-2000 A\n3000-4000 B\n");
  }

  @Test
  void srt_has_line_breaks_of_other_formats() throws CaptionSyntaxException {
    assertThat(read(SRT, "00:00:01,000 --> 00:00:02,000\na<br>b<BR/>c\\Nd C:\\New\n"))
        .isEqualTo("1000-2000 a|b|c|d C:\\New\n");
  }

  @Test
  void times_that_run_backwards_leave_the_cues_where_they_are() throws CaptionSyntaxException {
    assertThat(
            read(
                SRT,
                """
                00:00:05,000 --> 00:00:06,000
                a

                00:00:01,000 --> 00:00:02,000
                b
                """))
        .isEqualTo("5000-6000 a\n1000-2000 b\n");
  }

  @Test
  void a_lenient_reader_skips_what_it_cannot_read_and_says_so() throws Exception {
    String file =
        """
        Hello
        1
        00:00:01,000 --> 00:00:0x,000
        lost

        2
        00:00:03,000 --> 00:00:04,000
        kept
        """;
    ReadResult result =
        result(SRT, file, ReadOptions.DEFAULT.with().mode(ReadOptions.Mode.LENIENT).build());
    assertThat(shown(result.track())).isEqualTo("3000-4000 kept\n");
    assertThat(result.notes()).extracting(ReadNote::line).containsExactly(1, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,Привет мир. Как дела? Хорошо спасибо. Что нового сегодня?",
    "KOI8-R,Привет мир. Как дела? Хорошо спасибо. Что нового сегодня?",
    "windows-1253,Καλημέρα σας. Τι κάνετε σήμερα; Πολύ καλά ευχαριστώ.",
    "windows-1250,Příliš žluťoučký kůň úpěl ďábelské ódy. Dobrý den přátelé.",
    "Shift_JIS,こんにちは。お元気ですか。今日はいい天気ですね。",
    "EUC-KR,안녕하세요. 오늘 날씨가 좋네요. 어떻게 지내세요?",
    "GB18030,你好。今天天气很好。你叫什么名字？我很高兴认识你。",
    "windows-1255,שלום. מה שלומך היום? הכל בסדר. תודה רבה.",
    "windows-1251,Привет. Всё хорошо. Как дела?",
    "x-windows-874,สวัสดีครับ วันนี้อากาศดีมาก เราไปเที่ยวกัน",
    "windows-1252,Où est la bibliothèque ? Là-bas près de l'église à côté du théâtre.",
  })
  void an_encoding_is_detected_or_named(String encoding, String text) throws Exception {
    byte[] file =
        ("1\n00:00:01,000 --> 00:00:02,000\n" + text + "\n").getBytes(Charset.forName(encoding));
    try (var in = new ByteArrayInputStream(file)) {
      ReadResult named =
          SRT.read(in, ReadOptions.DEFAULT.with().charset(Charset.forName(encoding)).build());
      assertThat(named.track().cues().getFirst().lines()).containsExactly(text);
    }
    try (var in = new ByteArrayInputStream(file)) {
      ReadResult detected = SRT.read(in, ReadOptions.DEFAULT);
      assertThat(detected.track().cues().getFirst().lines()).containsExactly(text);
      assertThat(detected.notes()).anyMatch(note -> note.text().startsWith("read as"));
    }
  }

  @Test
  void tags_do_not_count_when_an_encoding_is_detected() throws Exception {
    StringBuilder file =
        new StringBuilder("<SAMI><HEAD><STYLE TYPE=\"text/css\"></STYLE></HEAD><BODY>\n");
    for (int i = 1; i < 4; i++) {
      file.append("<SYNC Start=" + i + "000><P Class=KRCC><font color=\"yellow\">안녕하세요</font>\n");
    }
    try (var in =
        new ByteArrayInputStream(file.toString().getBytes(Charset.forName("x-windows-949")))) {
      assertThat(CaptionFormat.SAMI.read(in, ReadOptions.DEFAULT).track().cues())
          .allMatch(cue -> cue.lines().equals(List.of("안녕하세요")));
    }
  }

  @Test
  void formats_are_detected() {
    assertThat(
            CaptionFormat.detected(
                "1\n00:00:01,000 --> 00:00:02,000\nx".getBytes(StandardCharsets.UTF_8)))
        .contains(SRT);
    assertThat(CaptionFormat.detected("\uFEFFWEBVTT\n".getBytes(StandardCharsets.UTF_8)))
        .contains(WEB_VTT);
    assertThat(CaptionFormat.detected("Scenarist_SCC V1.0".getBytes(StandardCharsets.UTF_8)))
        .contains(CaptionFormat.SCC);
    assertThat(
            CaptionFormat.detected(
                "<?xml version='1.0'?><tt xmlns='x'>".getBytes(StandardCharsets.UTF_8)))
        .contains(CaptionFormat.DFXP);
    assertThat(
            CaptionFormat.detected("0:00:01.000,0:00:02.000\nx".getBytes(StandardCharsets.UTF_8)))
        .contains(CaptionFormat.SBV);
    assertThat(CaptionFormat.detected("<SYNC Start=0>".getBytes(StandardCharsets.UTF_8)))
        .contains(CaptionFormat.SAMI);
    assertThat(CaptionFormat.detected("Hello there".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(CaptionFormat.ofFile("a.b.VTT")).contains(WEB_VTT);
    assertThat(CaptionFormat.ofFile("a.qt.txt")).contains(CaptionFormat.QT);
    assertThat(CaptionFormat.ofFile("a.doc")).isEmpty();
  }

  private static ReadResult result(CaptionFormat format, String file, ReadOptions options)
      throws Exception {
    try (var in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
      return format.read(in, options);
    }
  }
}
