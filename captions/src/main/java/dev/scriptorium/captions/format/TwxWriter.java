package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Our own definition: XML with every word and when it is spoken, in ms. Where a caption does not
 * know the times of its words, they share its time by their length and are {@code interpolated}.
 */
final class TwxWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut xml = new TextOut(out, options);
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.line("<words version=\"1\" xml:lang=\"" + Escapes.attribute(track.language()) + "\">");
    for (Cue cue : track.cues()) {
      xml.put("  <caption start=\"").number(cue.start(), 1, '0');
      xml.put("\" end=\"").number(cue.end(), 1, '0').line("\">");
      boolean isInterpolated = cue.words().isEmpty();
      for (Cue.Word word : isInterpolated ? interpolated(cue) : cue.words()) {
        xml.put("    <word start=\"").number(word.start(), 1, '0');
        xml.put("\" end=\"").number(word.end(), 1, '0');
        xml.put(isInterpolated ? "\" interpolated=\"true\">" : "\">");
        xml.put(Escapes.text(word.text())).line("</word>");
      }
      xml.line("  </caption>");
    }
    xml.line("</words>").flush();
  }

  private static List<Cue.Word> interpolated(Cue cue) {
    List<String> texts = new ArrayList<>();
    for (String line : cue.lines()) {
      texts.addAll(List.of(line.strip().split("\\s+")));
    }
    long characters = texts.stream().mapToLong(String::length).sum();
    List<Cue.Word> words = new ArrayList<>();
    long before = 0;
    for (String text : texts) {
      long start = cue.start() + cue.duration() * before / characters;
      before += text.length();
      words.add(new Cue.Word(start, cue.start() + cue.duration() * before / characters, text));
    }
    return words;
  }
}
