package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * SAMI (Microsoft, Understanding SAMI 1.0): one language class, a {@code SYNC} for each caption,
 * and one that clears the screen at its end unless the next begins there.
 */
final class SamiWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut sami = new TextOut(out, options);
    String languageClass = languageClass(track.language());
    head(sami, track.language(), languageClass, options.title());
    List<Cue> cues = track.cues();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      String lines = cue.lines().stream().map(Escapes::text).collect(Collectors.joining("<br>"));
      sync(sami, cue.start(), languageClass, lines);
      if (i == cues.size() - 1 || cue.end() < cues.get(i + 1).start()) {
        sync(sami, cue.end(), languageClass, "&nbsp;");
      }
    }
    sami.line("</BODY>").line("</SAMI>").flush();
  }

  private static void head(TextOut sami, String language, String languageClass, String title)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String tag = locale.toLanguageTag();
    String name = tag.equals("und") ? "Unknown" : locale.getDisplayLanguage(Locale.ENGLISH);
    sami.line("<SAMI>").line("<HEAD>").line("<TITLE>" + Escapes.text(title) + "</TITLE>");
    sami.line("<STYLE TYPE=\"text/css\">").line("<!--");
    sami.line("P {font-family: Arial; font-size: 12pt; text-align: center;}");
    sami.line(".%s {Name: %s; lang: %s; SAMIType: CC;}".formatted(languageClass, name, tag));
    sami.line("-->").line("</STYLE>").line("</HEAD>").line("<BODY>");
  }

  private static void sync(TextOut sami, long ms, String languageClass, String text)
      throws IOException {
    sami.put("<SYNC Start=").number(ms, 1, '0').put("><P Class=").put(languageClass);
    sami.put(">").line(text);
  }

  private static String languageClass(String language) {
    String tag = Locale.forLanguageTag(language).toLanguageTag();
    return tag.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT) + "CC";
  }
}
