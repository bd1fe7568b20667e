package dev.scriptorium.captions.format.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.option.OptionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DfxpHeaderTest {

  private static final CaptionTrack TRACK =
      new CaptionTrack("e\"n<", List.of(new Cue(0, 1000, List.of("x"))));

  @Test
  void the_head_is_replaced_and_metadata_put_in_escaped() throws IOException {
    String header =
        "<head><metadata><ttm:title>{name} {none}</ttm:title><x y=\"{name}\"/></metadata></head>";
    FormatOptions options =
        FormatOptions.DEFAULT
            .with()
            .dfxpHeader(header)
            .customMetadata(Map.of("name", "<A & \"B\">"))
            .build();

    assertThat(written(options))
        .contains("<ttm:title>&lt;A &amp; &quot;B&quot;&gt; {none}</ttm:title>")
        .contains("y=\"&lt;A &amp; &quot;B&quot;&gt;\"")
        .containsOnlyOnce("<head>")
        .contains("<body>")
        .contains("xml:lang=\"e&quot;n&lt;\"");
  }

  @Test
  void metadata_can_be_left_out() throws IOException {
    assertThat(written(FormatOptions.DEFAULT.with().title("Name").id("7").build()))
        .contains("<ttm:title>Name</ttm:title>", "job_id: 7");
    assertThat(
            written(FormatOptions.DEFAULT.with().title("Name").includeDfxpMetadata(false).build()))
        .doesNotContain("Name", "job_id", "metadata>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<head>",
        "<head></head><head></head>",
        "<body/>",
        "<head/>x",
        "<head xmlns='other'/>",
        "<head><a:b/></head>",
        "<head>&nbsp;</head>",
        "</tt><tt>",
        "<!DOCTYPE head [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><head>&a;</head>",
        "<?xml version='1.0'?><head/>",
      })
  void what_is_no_well_formed_head_is_refused(String header) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(() -> FormatOptions.DEFAULT.with().dfxpHeader(header).build())
        .satisfies(e -> assertThat(e.option()).isEqualTo("dfxp_header"));
  }

  private static String written(FormatOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CaptionFormat.DFXP.write(TRACK, options, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
