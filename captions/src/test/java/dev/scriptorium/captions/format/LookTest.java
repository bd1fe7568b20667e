package dev.scriptorium.captions.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.cue.StyledRange;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Places, italics and colors on their way through the formats that have them. */
class LookTest {

  private static final TextStyle ITALIC = TextStyle.PLAIN.with(Face.ITALIC);
  private static final TextStyle YELLOW = TextStyle.PLAIN.in(new Color(0xFFFF00));
  private static final TextStyle BOLD_ORANGE =
      TextStyle.PLAIN.with(Face.BOLD).with(Face.UNDERLINE).in(new Color(0xFF8800));

  @ParameterizedTest
  @EnumSource(names = {"SRT", "WEB_VTT", "DFXP", "IMSC"})
  void styles_and_places_come_back(CaptionFormat format) throws Exception {
    List<Cue> cues = new ArrayList<>();
    for (Anchor anchor : Anchor.values()) {
      cues.add(
          new Cue(
              1000L * cues.size(),
              1000L * cues.size() + 900,
              List.of("Two words & more", "<i> is no tag"),
              List.of(),
              new Look(
                  anchor,
                  List.of(
                      new StyledRange(0, 0, 3, ITALIC),
                      new StyledRange(0, 4, 9, BOLD_ORANGE),
                      new StyledRange(1, 4, 13, YELLOW)))));
    }
    CaptionTrack track = new CaptionTrack("und", cues);
    if (format == CaptionFormat.SRT) {
      // SubRip has no escapes: what looks like a tag is one
      cues.replaceAll(
          cue ->
              new Cue(
                  cue.start(),
                  cue.end(),
                  List.of("Two words & more", "(i) is no tag"),
                  List.of(),
                  cue.look()));
      track = new CaptionTrack("und", cues);
    }
    assertThat(again(format, track).cues()).isEqualTo(track.cues());
  }

  @ParameterizedTest
  @EnumSource
  void scc_has_seven_colors_and_italics_word_by_word(Anchor anchor) throws Exception {
    Look look =
        new Look(
            anchor, List.of(new StyledRange(0, 4, 9, ITALIC), new StyledRange(1, 0, 6, YELLOW)));
    Cue cue = new Cue(2002, 4004, List.of("Two words", "yellow line of it"), List.of(), look);
    Cue again = again(CaptionFormat.SCC, new CaptionTrack("und", List.of(cue))).cues().getFirst();
    assertThat(again.lines()).isEqualTo(cue.lines());
    assertThat(again.look()).isEqualTo(look);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SRT|{\\an8}up|TOP_CENTER|",
        "SRT|<i>a b</i> c|BOTTOM_CENTER|0:0-3 ITALIC",
        "SRT|<I>a</I> <font color=red>b</font>|BOTTOM_CENTER|0:0-1 ITALIC, 0:2-3 #ff0000",
        "SRT|{\\i1}a{\\i0} b|BOTTOM_CENTER|0:0-1 ITALIC",
        "SRT|<i>a<br>b</i>|BOTTOM_CENTER|0:0-1 ITALIC, 1:0-1 ITALIC",
        "SRT|<b>a <i>b</b> c|BOTTOM_CENTER|0:0-2 BOLD, 0:2-3 ITALIC BOLD",
        "SRT|<font color=\"#FFFFFF\">white is usual</font>|BOTTOM_CENTER|",
        "WEB_VTT|<c.yellow>a</c> <c.bg_blue>b</c>|BOTTOM_CENTER|0:0-1 #ffff00",
        "WEB_VTT|<v Ann><i>a</i>|BOTTOM_CENTER|0:5-6 ITALIC",
      })
  void tags_are_styles(CaptionFormat format, String text, Anchor anchor, String styles)
      throws Exception {
    String head = format == CaptionFormat.SRT ? "1\n" : "WEBVTT\n\n";
    Cue cue =
        read(format, head + "00:00:01.000 --> 00:00:02.000\n" + text + "\n").cues().getFirst();
    assertThat(cue.look().anchor()).isEqualTo(anchor);
    assertThat(described(cue)).isEqualTo(styles == null ? "" : styles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line:0|TOP_CENTER",
        "line:10%|TOP_CENTER",
        "line:50%|MIDDLE_CENTER",
        "line:-1|BOTTOM_CENTER",
        "line:90% align:start|BOTTOM_LEFT",
        "position:10%,line-left align:start size:80%|BOTTOM_LEFT",
        "align:end line:2|TOP_RIGHT",
        "align:middle position:50%|BOTTOM_CENTER",
      })
  void settings_are_places(String settings, Anchor anchor) throws Exception {
    String file = "WEBVTT\n\n00:01.000 --> 00:02.000 " + settings + "\na\n";
    assertThat(read(CaptionFormat.WEB_VTT, file).cues().getFirst().look().anchor())
        .isEqualTo(anchor);
  }

  @Test
  void ttml_styles_and_regions_are_followed() throws Exception {
    String file =
        """
        <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en">
        <head><styling><style xml:id="slanted" tts:fontStyle="italic"/>
        <style xml:id="usual" tts:color="white" tts:textAlign="center"/></styling>
        <layout><region xml:id="top" tts:origin="10% 5%" tts:extent="80% 20%"/>
        <region xml:id="low"><style tts:displayAlign="after"/><style tts:textAlign="left"/></region>
        </layout></head>
        <body style="usual"><div>
        <p begin="1s" end="2s" region="top">a <span style="slanted">b</span></p>
        <p begin="3s" end="4s" region="low" style="slanted">a <span tts:fontStyle="normal"
        tts:color="#00FF00FF">b</span></p></div></body></tt>
        """;
    List<Cue> cues = read(CaptionFormat.IMSC, file).cues();
    assertThat(cues.getFirst().look().anchor()).isEqualTo(Anchor.TOP_CENTER);
    assertThat(described(cues.getFirst())).isEqualTo("0:2-3 ITALIC");
    assertThat(described(cues.getLast())).isEqualTo("0:0-2 ITALIC, 0:2-3 #00ff00");
  }

  @Test
  void a_style_stays_with_its_words_when_lines_change() {
    Cue cue =
        new Cue(
            0,
            1000,
            List.of("one two three", "four"),
            List.of(),
            new Look(Anchor.TOP_LEFT, List.of(new StyledRange(0, 4, 13, ITALIC))));
    assertThat(described(cue.with(List.of("one two", "three four"), List.of())))
        .isEqualTo("0:4-7 ITALIC, 1:0-5 ITALIC");
    assertThat(described(cue.part(List.of("three four"), List.of(), 6))).isEqualTo("0:0-5 ITALIC");
  }

  private static String described(Cue cue) {
    List<String> ranges = new ArrayList<>();
    for (StyledRange range : cue.look().styles()) {
      StringBuilder text =
          new StringBuilder("%d:%d-%d".formatted(range.line(), range.from(), range.to()));
      for (Face face : Face.values()) {
        text.append(range.style().faces().contains(face) ? " " + face : "");
      }
      text.append(range.style().color() == null ? "" : " " + range.style().color().hex());
      ranges.add(text.toString());
    }
    return String.join(", ", ranges);
  }

  private static CaptionTrack again(CaptionFormat format, CaptionTrack track) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(track, FormatOptions.DEFAULT, out);
    return format.read(new ByteArrayInputStream(out.toByteArray()), ReadLimits.DEFAULT);
  }

  private static CaptionTrack read(CaptionFormat format, String text) throws Exception {
    return format.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT);
  }
}
