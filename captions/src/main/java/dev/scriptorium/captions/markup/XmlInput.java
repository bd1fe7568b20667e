package dev.scriptorium.captions.markup;

import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parser of the JDK, without document types and external entities. */
public final class XmlInput {

  // They count the document itself too, and 100,000 characters are an hour of captions. Without
  // document types there are no other entities; ReadLimits and the readers limit the rest
  private static final List<String> LIMITS_OF_ENTITIES =
      List.of(
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxElementDepth");

  private static final String NO_LIMIT = "0";
  private static final String BEFORE_MESSAGE = "Message: ";

  private XmlInput() {}

  // The JDK's factory keeps its first reader, and with it the document: use a new factory each time
  public static XMLStreamReader parser(Reader reader) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    for (String limit : LIMITS_OF_ENTITIES) {
      factory.setProperty(limit, NO_LIMIT);
    }
    return factory.createXMLStreamReader(reader);
  }

  /**
   * The next event. The parser's own exceptions on malformed input are reported as malformed XML.
   */
  public static int next(XMLStreamReader xml) throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException("not XML", e);
    }
  }

  /** What the parser found, without the place, in one line. */
  public static String problem(XMLStreamException e) {
    String message = e.getMessage() == null ? "not XML" : e.getMessage();
    int begin = message.indexOf(BEFORE_MESSAGE);
    String problem = begin < 0 ? message : message.substring(begin + BEFORE_MESSAGE.length());
    return problem.replaceAll("\\s+", " ").strip();
  }
}
