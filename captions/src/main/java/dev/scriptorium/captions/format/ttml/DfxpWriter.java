package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.TextOut;
import dev.scriptorium.captions.format.spi.CaptionWriter;
import dev.scriptorium.captions.format.spi.DfxpHeader;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.markup.Escapes;
import dev.scriptorium.captions.option.OptionException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * DFXP: TTML 1 (W3C) in its namespace of 2010, with metadata in the head or a head of the caller's.
 */
public final class DfxpWriter implements CaptionWriter {

  /**
   * Writes a whole file.
   *
   * @throws OptionException if {@code dfxpHeader} is not a well-formed head
   */
  @Override
  public void write(CaptionTrack track, FormatOptions options, OutputStream out)
      throws IOException {
    String header = DfxpHeader.of(options.dfxpHeader(), options.customMetadata());
    TextOut xml = new TextOut(out, options);
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.line("<tt" + DfxpHeader.NAMESPACES);
    xml.line("    xml:lang=\"" + Escapes.attribute(track.language()) + "\">");
    if (header.isEmpty()) {
      writeHead(xml, track, options);
      TtmlBody.write(xml, track.cues(), TtmlBody.Regions.OURS);
    } else {
      for (String line : (Iterable<String>) header.lines()::iterator) {
        xml.line(line);
      }
      TtmlBody.write(xml, track.cues(), TtmlBody.Regions.UNKNOWN);
    }
    xml.flush();
  }

  private static void writeHead(TextOut xml, CaptionTrack track, FormatOptions options)
      throws IOException {
    xml.line("  <head>");
    if (options.includeDfxpMetadata()) {
      xml.line("    <metadata>");
      xml.line("      <ttm:title>" + Escapes.text(options.title()) + "</ttm:title>");
      xml.line("      <ttm:desc>job_id: " + Escapes.text(options.id()) + "</ttm:desc>");
      xml.line("      <ttm:desc>language: " + Escapes.text(track.language()) + "</ttm:desc>");
      xml.line("    </metadata>");
    }
    xml.line("    <styling>");
    xml.line("      <style xml:id=\"caption\" tts:color=\"white\" tts:textAlign=\"center\"/>");
    xml.line("    </styling>");
    TtmlRegions.write(xml, track.cues());
    xml.line("  </head>");
  }
}
