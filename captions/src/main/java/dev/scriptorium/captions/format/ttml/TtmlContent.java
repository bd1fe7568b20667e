package dev.scriptorium.captions.format.ttml;

import static dev.scriptorium.captions.format.ttml.TimeScope.OPEN;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.format.spi.ReadOptions.Ruby;
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

  private static final Set<String> RUBY_TEXT = Set.of("text", "textContainer");

  private final XMLStreamReader xml;
  private final CueCollector cues;
  private final TtmlParagraph paragraph;
  private final Deque<TimeScope> scopes = new ArrayDeque<>();
  private final Deque<TtmlLook> looks = new ArrayDeque<>();
  private final TtmlStyles styles;
  private String namespace = "";
  private String language = "und";
  private @Nullable TtmlClock clock;
  private int skippedDepth;
  private boolean isInHead;
  private int paragraphDepth;
  private final Ruby ruby;
  private int rubyDepth;

  TtmlContent(XMLStreamReader xml, ReadContext context) {
    this.xml = xml;
    cues = new CueCollector(context);
    paragraph = new TtmlParagraph(context);
    styles = new TtmlStyles(xml);
    ruby = context.options().ruby();
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
      isInHead = skippedDepth == 0 ? xml.getLocalName().equals("head") : isInHead;
      deepen(++skippedDepth);
      if (isInHead && namespaceOfElement().equals(namespace)) {
        styles.headElement();
      }
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
    looks.push(looks.getFirst().with(styles.own()));
    deepen(scopes.size());
    beginRuby();
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
    looks.push(TtmlLook.NONE.with(styles.own()));
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
      if (isInHead) {
        styles.headElementEnd();
      }
      return;
    }
    endRuby();
    TtmlLook look = looks.pop();
    TimeScope ended = scopes.pop();
    if (!scopes.isEmpty()) {
      scopes.getFirst().passed(ended);
    }
    if (paragraphDepth > 0 && --paragraphDepth == 0) {
      paragraph.end(line(), cues, look.anchor(styles.region(look.region())));
    }
  }

  private void text(String text) throws CaptionSyntaxException {
    if (skippedDepth > 0) {
      return;
    }
    if (paragraphDepth > 0) {
      if (rubyDepth == 0 || ruby == Ruby.PARENTHESES) {
        paragraph.text(line(), scopes.getFirst(), text, looks.getFirst().style());
      }
    } else if (!text.isBlank()) {
      throw error("text outside a paragraph");
    }
  }

  /** A span of {@code tts:ruby="text"} is the reading of the base before it. */
  private void beginRuby() throws CaptionSyntaxException {
    if (rubyDepth > 0) {
      rubyDepth++;
    } else if (styles.isRuby(RUBY_TEXT)) {
      rubyDepth = 1;
      parenthesis("(");
    }
  }

  private void endRuby() throws CaptionSyntaxException {
    if (rubyDepth > 0 && --rubyDepth == 0) {
      parenthesis(")");
    }
  }

  private void parenthesis(String mark) throws CaptionSyntaxException {
    if (ruby == Ruby.PARENTHESES && paragraphDepth > 0) {
      paragraph.text(line(), scopes.getFirst(), mark, looks.getFirst().style());
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
    return !namespaceOfElement().equals(namespace)
        || WITHOUT_TEXT.contains(xml.getLocalName())
        || styles.isRuby(Set.of("delimiter"));
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
