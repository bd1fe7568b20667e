package dev.scriptorium.captions.format.ttml;

import static dev.scriptorium.captions.format.ttml.TimeScope.OPEN;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects the cues of a TTML document. */
final class TtmlContent {

  private static final int DEEPEST = 100;
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Set<String> WITHOUT_TEXT =
      Set.of("head", "metadata", "set", "animate", "animation", "image", "audio", "resources");

  private final XMLStreamReader xml;
  private final CueCollector cues;
  private final TtmlParagraph paragraph;
  private final Deque<TimeScope> scopes = new ArrayDeque<>();
  private String namespace = "";
  private String language = "und";
  private @Nullable TtmlClock clock;
  private int skippedDepth;
  private int paragraphDepth;

  TtmlContent(XMLStreamReader xml, ReadLimits limits) {
    this.xml = xml;
    cues = new CueCollector(limits);
    paragraph = new TtmlParagraph(limits);
  }

  /** The line of the event that is being read, from 1. */
  int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  CaptionTrack track() {
    return cues.track(language);
  }

  void on(int event) throws CaptionSyntaxException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin();
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(xml.getText());
      case XMLStreamConstants.DTD -> throw error("a document type is not permitted");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw error("an unknown entity: " + xml.getLocalName());
      default -> {}
    }
  }

  private void begin() throws CaptionSyntaxException {
    if (skippedDepth > 0 || !scopes.isEmpty() && isSkipped()) {
      deepen(++skippedDepth);
      return;
    }
    if (scopes.isEmpty()) {
      root();
      return;
    }
    TimeScope parent = scopes.getFirst();
    String name = xml.getLocalName();
    if (name.equals("br") && paragraphDepth > 0) {
      paragraph.lineBreak(line(), parent);
    }
    paragraphDepth += paragraphDepth > 0 || name.equals("p") ? 1 : 0;
    scopes.push(child(parent));
    deepen(scopes.size());
  }

  private void root() throws CaptionSyntaxException {
    if (!xml.getLocalName().equals("tt")) {
      throw error("the root is <%s>, not <tt>".formatted(xml.getLocalName()));
    }
    namespace = namespaceOfElement();
    String declared = xml.getAttributeValue(XML, "lang");
    language = declared == null || declared.isBlank() ? language : declared.strip();
    clock = new TtmlParameters(xml).clock();
    scopes.push(new TimeScope(0, OPEN, false, keepsSpace(false)));
  }

  private TimeScope child(TimeScope parent) throws CaptionSyntaxException {
    return parent.child(
        time("begin", 0),
        time("end", OPEN),
        time("dur", OPEN),
        "seq".equals(xml.getAttributeValue(null, "timeContainer")),
        keepsSpace(parent.keepsSpace()));
  }

  private void end() throws CaptionSyntaxException {
    if (skippedDepth > 0) {
      skippedDepth--;
      return;
    }
    TimeScope ended = scopes.pop();
    if (!scopes.isEmpty()) {
      scopes.getFirst().passed(ended);
    }
    if (paragraphDepth > 0 && --paragraphDepth == 0) {
      paragraph.end(line(), cues);
    }
  }

  private void text(String text) throws CaptionSyntaxException {
    if (skippedDepth > 0) {
      return;
    }
    if (paragraphDepth > 0) {
      paragraph.text(line(), scopes.getFirst(), text);
    } else if (!text.isBlank()) {
      throw error("text outside a paragraph");
    }
  }

  private long time(String name, long otherwise) throws CaptionSyntaxException {
    String expression = xml.getAttributeValue(null, name);
    if (expression == null || clock == null) {
      return otherwise;
    }
    long ms = clock.ms(expression);
    if (ms == TtmlClock.UNREADABLE) {
      String shown = expression.substring(0, Math.min(40, expression.length()));
      throw error("an unreadable time: " + shown);
    }
    return ms;
  }

  private boolean keepsSpace(boolean otherwise) {
    String space = xml.getAttributeValue(XML, "space");
    return space == null ? otherwise : space.equals("preserve");
  }

  private boolean isSkipped() {
    return !namespaceOfElement().equals(namespace) || WITHOUT_TEXT.contains(xml.getLocalName());
  }

  private String namespaceOfElement() {
    String found = xml.getNamespaceURI();
    return found == null ? "" : found;
  }

  private void deepen(int depth) throws CaptionSyntaxException {
    if (depth > DEEPEST) {
      throw error("more than %d nested elements".formatted(DEEPEST));
    }
  }

  private CaptionSyntaxException error(String problem) {
    return new CaptionSyntaxException(line(), problem);
  }
}
