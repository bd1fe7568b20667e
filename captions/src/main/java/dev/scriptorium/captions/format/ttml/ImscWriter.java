package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.DfxpHeader;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;
import java.io.OutputStream;

/** TTML in the text profile of IMSC 1.2 (W3C). */
public final class ImscWriter implements CaptionWriter {

  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    TextOut xml = new TextOut(out, options);
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.line("<tt" + DfxpHeader.NAMESPACES);
    xml.line("    xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\"");
    xml.line("    ttp:contentProfiles=\"http://www.w3.org/ns/ttml/profile/imsc1.2/text\"");
    xml.line("    ttp:timeBase=\"media\" ttp:cellResolution=\"32 15\"");
    xml.line("    xml:lang=\"" + Escapes.attribute(track.language()) + "\">");
    writeHead(xml, track, options.title());
    TtmlBody.write(xml, track.cues(), TtmlBody.Regions.OURS);
    xml.flush();
  }

  private static void writeHead(TextOut xml, CaptionTrack track, String title) throws IOException {
    xml.line("  <head>");
    if (!title.isBlank()) {
      xml.line("    <metadata><ttm:title>" + Escapes.text(title) + "</ttm:title></metadata>");
    }
    xml.line("    <styling>");
    xml.put("      <style xml:id=\"caption\" tts:fontFamily=\"proportionalSansSerif\"");
    xml.put(" tts:fontSize=\"100%\" tts:lineHeight=\"125%\" tts:textAlign=\"center\"");
    xml.line(" tts:color=\"#FFFFFF\" tts:backgroundColor=\"#000000\"/>");
    xml.line("    </styling>");
    TtmlRegions.write(xml, track.cues());
    xml.line("  </head>");
  }
}
