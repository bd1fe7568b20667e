package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.MarkupReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.markup.XmlInput;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** TTML 1 and 2 and their profiles, DFXP of older namespaces included. */
public final class TtmlReader implements CaptionReader {

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    MarkupReader source = MarkupReader.of(in, context);
    int line = 1;
    try {
      XMLStreamReader xml = XmlInput.parser(source);
      TtmlContent content = new TtmlContent(xml, context);
      for (int event = xml.getEventType(); event != XMLStreamConstants.END_DOCUMENT; ) {
        event = XmlInput.next(xml);
        line = content.line();
        content.on(event);
      }
      return content.track();
    } catch (XMLStreamException e) {
      IOException fault = source.fault();
      if (fault != null) {
        throw fault;
      }
      String problem = source.problem();
      int at = e.getLocation() == null ? line : Math.max(line, e.getLocation().getLineNumber());
      throw new CaptionSyntaxException(at, problem == null ? XmlInput.problem(e) : problem);
    }
  }
}
