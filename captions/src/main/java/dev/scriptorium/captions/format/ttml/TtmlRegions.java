package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.Anchor.Horizontal;
import dev.scriptorium.captions.cue.Anchor.Vertical;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.format.file.TextOut;
import java.io.IOException;
import java.util.List;

/** The regions of the documents that are written: one at the bottom, others if they are needed. */
final class TtmlRegions {

  private TtmlRegions() {}

  static void write(TextOut xml, List<Cue> cues) throws IOException {
    xml.line("    <layout>");
    write(xml, "bottom", "70%", "after");
    if (has(cues, Vertical.MIDDLE)) {
      write(xml, "middle", "40%", "center");
    }
    if (has(cues, Vertical.TOP)) {
      write(xml, "top", "10%", "before");
    }
    xml.line("    </layout>");
  }

  /** Of a paragraph, with a space before each; empty at the usual place. */
  static String attributes(Anchor anchor) {
    String region =
        switch (anchor.vertical()) {
          case TOP -> " region=\"top\"";
          case MIDDLE -> " region=\"middle\"";
          case BOTTOM -> "";
        };
    Horizontal side = anchor.horizontal();
    return side == Horizontal.CENTER
        ? region
        : region + " tts:textAlign=\"" + (side == Horizontal.LEFT ? "left" : "right") + "\"";
  }

  private static boolean has(List<Cue> cues, Vertical vertical) {
    return cues.stream().anyMatch(cue -> cue.look().anchor().vertical() == vertical);
  }

  private static void write(TextOut xml, String id, String top, String align) throws IOException {
    xml.put("      <region xml:id=\"" + id + "\" tts:origin=\"10% " + top + "\"");
    xml.line(" tts:extent=\"80% 20%\" tts:displayAlign=\"" + align + "\"/>");
  }
}
