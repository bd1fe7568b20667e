package dev.scriptorium.captions.format.ttml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The parameters of a TTML root element (TTML 2, section 7); older namespaces count too. */
final class TtmlParameters {

  private static final Pattern RATIO = Pattern.compile("\\s*(\\d{1,9})[\\s:/]+(\\d{1,9})\\s*");
  private static final int DEFAULT_FRAME_RATE = 30;

  private final XMLStreamReader root;

  TtmlParameters(XMLStreamReader root) {
    this.root = root;
  }

  TtmlClock clock() {
    int label = (int) number("frameRate", DEFAULT_FRAME_RATE);
    int subFrames = (int) number("subFrameRate", 1);
    double frameRate = label * multiplier();
    boolean hasRate = !value("frameRate").isEmpty();
    double ticks = number("tickRate", hasRate ? (long) label * subFrames : 1);
    boolean isSmpte = value("timeBase").equals("smpte");
    boolean drops = value("dropMode").equals("dropNTSC");
    return new TtmlClock(frameRate, label, subFrames, ticks, isSmpte, drops);
  }

  private double multiplier() {
    Matcher ratio = RATIO.matcher(value("frameRateMultiplier"));
    if (!ratio.matches()) {
      return 1;
    }
    double above = Double.parseDouble(ratio.group(1));
    double below = Double.parseDouble(ratio.group(2));
    return above > 0 && below > 0 ? above / below : 1;
  }

  private long number(String name, long otherwise) {
    String value = value(name);
    long number = value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
    return number > 0 ? number : otherwise;
  }

  private String value(String name) {
    for (int i = 0; i < root.getAttributeCount(); i++) {
      if (root.getAttributeLocalName(i).equals(name)) {
        return root.getAttributeValue(i).strip();
      }
    }
    return "";
  }
}
