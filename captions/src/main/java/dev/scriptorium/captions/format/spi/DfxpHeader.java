package dev.scriptorium.captions.format.spi;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import dev.scriptorium.captions.markup.CleanText;
import dev.scriptorium.captions.markup.Escapes;
import dev.scriptorium.captions.markup.XmlInput;
import dev.scriptorium.captions.option.OptionException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The option {@code dfxp_header}: a head of the caller's, with metadata put in. */
public final class DfxpHeader {

  private static final String NAMESPACE = "http://www.w3.org/ns/ttml";

  /** What the root declares, so that a head can use it. */
  public static final String NAMESPACES =
      " xmlns=\""
          + NAMESPACE
          + "\" xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\""
          + " xmlns:tts=\"http://www.w3.org/ns/ttml#styling\"";

  private static final Pattern KEY = Pattern.compile("\\{([^{}\\r\\n]{1,200})}");

  private DfxpHeader() {}

  /**
   * The head to be written; {@code {key}} of an unknown key is kept.
   *
   * @param header empty: none
   * @throws OptionException if it is not one well-formed {@code head} element
   */
  public static String of(String header, Map<String, String> metadata) {
    if (header.isBlank()) {
      return "";
    }
    String clean = header.strip().lines().map(CleanText::of).collect(Collectors.joining("\n"));
    String filled =
        KEY.matcher(clean)
            .replaceAll(
                key -> {
                  String value = metadata.get(key.group(1));
                  String text = value == null ? key.group() : Escapes.attribute(value);
                  return Matcher.quoteReplacement(text.replace(">", "&gt;"));
                });
    check(filled);
    return filled;
  }

  private static void check(String header) {
    String document = "<tt" + NAMESPACES + ">" + header + "</tt>";
    try {
      if (!isOneHead(XmlInput.parser(new StringReader(document)))) {
        throw new OptionException("dfxp_header", "must be one <head> element");
      }
    } catch (XMLStreamException e) {
      throw new OptionException("dfxp_header", "is not well-formed: " + XmlInput.problem(e));
    }
  }

  private static boolean isOneHead(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    int heads = 0;
    boolean hasOthers = false;
    for (int event = XmlInput.next(xml); event != END_DOCUMENT; event = XmlInput.next(xml)) {
      if (event == START_ELEMENT && depth++ == 1) {
        boolean isOurs = NAMESPACE.equals(xml.getNamespaceURI());
        heads++;
        hasOthers = hasOthers || !isOurs || !xml.getLocalName().equals("head");
      } else if (event == END_ELEMENT) {
        depth--;
      } else if (event == CHARACTERS || event == CDATA) {
        hasOthers = hasOthers || depth == 1 && !xml.isWhiteSpace();
      }
    }
    return heads == 1 && !hasOthers;
  }
}
