package dev.scriptorium.captions.format.ttml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.format.spi.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TtmlReaderTest {

  @ParameterizedTest
  @CsvSource({
    "00:00:02.5, '', 2500",
    "00:00:02, '', 2000",
    "'00:00:02,5', '', 2500",
    "00:02.25, '', 2250",
    "100:00:00.000, '', 360000000",
    "2.5s, '', 2500",
    "2500ms, '', 2500",
    "2m, '', 120000",
    "0.5h, '', 1800000",
    "2, '', 2000",
    "30f, '', 1000",
    "30f, frameRate='60', 500",
    "00:00:01:15, '', 1500",
    "00:00:01:12.1, frameRate='24' ttp:subFrameRate='2', 1521",
    "00:00:10:00, frameRate='24' ttp:frameRateMultiplier='1000 1001', 10000",
    "00:00:10:00, frameRate='24' ttp:frameRateMultiplier='1000 1001' ttp:timeBase='smpte', 10010",
    "00:10:00:00, frameRate='30' ttp:frameRateMultiplier='1000 1001' ttp:timeBase='smpte' ttp:dropMode='dropNTSC', 599999",
    "50t, tickRate='100', 500",
    "50t, frameRate='50', 1000",
    "2t, '', 2000",
  })
  void a_time_means_what_the_parameters_say(String time, String parameters, long ms) {
    String document =
        "<tt xmlns='http://www.w3.org/ns/ttml' xmlns:ttp='http://www.w3.org/ns/ttml#parameter' "
            + (parameters.isEmpty() ? "" : "ttp:" + parameters)
            + "><body><div><p begin='"
            + time
            + "'>x</p></div></body></tt>";

    assertThat(read(document).cues().getFirst().start()).isEqualTo(ms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "wallclock(2020-01-01)", "1:2:3:4:5", "99999999999999999999s"})
  void a_time_that_cannot_be_read_is_refused_with_its_line(String time) {
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(
            () -> tryRead("<tt><body><div>\n<p begin='" + time + "'>x</p></div></body></tt>"))
        .satisfies(e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void a_paragraph_without_end_stays_until_the_next() {
    assertThat(shown("<p begin='1s'>a</p><p begin='3s'>b</p>"))
        .isEqualTo("1000-3000 a\n3000-8000 b\n");
  }

  @Test
  void foreign_elements_metadata_and_comments_are_no_text() {
    assertThat(
            shown(
                "<p begin='1s' end='2s' xmlns:x='y'>a<metadata>b</metadata><x:z>c</x:z><!--d-->"
                    + "<?e f?><![CDATA[<g>]]><set/></p>"))
        .isEqualTo("1000-2000 a<g>\n");
  }

  @Test
  void text_that_is_in_no_paragraph_is_not_lost_silently() {
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> tryRead("<tt><body>\n\n<div>lost</div></body></tt>"))
        .withMessage("Line 3: text outside a paragraph");
  }

  @Test
  void many_escaped_characters_are_no_attack() {
    assertThat(read(document("<p begin='1s' end='2s'>x&amp;&#x41;&lt;</p>".repeat(20_000))).cues())
        .hasSize(20_000)
        .allSatisfy(cue -> assertThat(cue.lines()).containsExactly("x&A<"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE tt><tt/>",
        "<!DOCTYPE tt [<!ENTITY a 'aa'><!ENTITY b '&a;&a;&a;'>]><tt><body><div><p>&b;</p></div></body></tt>",
        "<!DOCTYPE tt [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><tt><body><div><p>&a;</p></div></body></tt>",
        "<!DOCTYPE tt SYSTEM 'http://127.0.0.1:1/x.dtd'><tt/>",
        "<tt><body><div><p>&nbsp;</p></div></body></tt>",
        "<html/>",
        "",
        "<tt>",
        "<tt><body></tt>",
        "<tt/><tt/>",
        "\0",
      })
  void what_is_no_plain_ttml_is_refused(String document) {
    assertThatExceptionOfType(CaptionSyntaxException.class).isThrownBy(() -> tryRead(document));
  }

  @Test
  void deep_nesting_is_refused() {
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> tryRead(document("<p>" + "<span>".repeat(100_000))))
        .withMessageContaining("more than 100 nested elements");
    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> tryRead("<tt><head>" + "<x>".repeat(100_000)))
        .withMessageContaining("more than 100 nested elements");
  }

  @Test
  void a_long_attribute_or_name_is_refused() {
    for (String document :
        new String[] {"<tt a='" + "x".repeat(100_000) + "'/>", "<" + "t".repeat(100_000) + "/>"}) {
      assertThatExceptionOfType(CaptionSyntaxException.class).isThrownBy(() -> tryRead(document));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
  void a_file_is_read_in_the_encoding_it_declares(String encoding)
      throws IOException, CaptionSyntaxException {
    Charset charset = Charset.forName(encoding);
    String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
    String document =
        mark
            + "<?xml version=\"1.0\" encoding=\""
            + encoding
            + "\"?>"
            + document("<p end='1s'>é</p>");

    assertThat(read(document.getBytes(charset)).cues().getFirst().lines()).containsExactly("é");
  }

  @Test
  void bytes_that_are_not_of_the_declared_encoding_are_refused() {
    byte[] document = document("<p end='1s'>é</p>").getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(CaptionSyntaxException.class)
        .isThrownBy(() -> read(document))
        .withMessageContaining("encoding");
  }

  private static String document(String paragraphs) {
    return "<tt xmlns='http://www.w3.org/ns/ttml'><body><div>" + paragraphs + "</div></body></tt>";
  }

  private static String shown(String paragraphs) {
    StringBuilder shown = new StringBuilder();
    read(document(paragraphs))
        .cues()
        .forEach(
            cue ->
                shown
                    .append(cue.start() + "-" + cue.end() + " ")
                    .append(String.join("|", cue.lines()))
                    .append('\n'));
    return shown.toString();
  }

  private static CaptionTrack read(String document) {
    try {
      return tryRead(document);
    } catch (CaptionSyntaxException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CaptionTrack tryRead(String document) throws IOException, CaptionSyntaxException {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static CaptionTrack read(byte[] document) throws IOException, CaptionSyntaxException {
    return new TtmlReader()
        .read(new ByteArrayInputStream(document), new ReadContext(ReadOptions.DEFAULT));
  }
}
