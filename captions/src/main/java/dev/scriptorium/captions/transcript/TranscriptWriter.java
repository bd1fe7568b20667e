package dev.scriptorium.captions.transcript;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.LanguageTag;
import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the text of an element list in paragraphs (docs/contract/cielo24.md, 7.2). */
public final class TranscriptWriter {

  private final TextOptions text;
  private final TranscriptOptions options;

  public TranscriptWriter(TextOptions text, TranscriptOptions options) {
    this.text = text;
    this.options = options;
  }

  /**
   * Writes a transcript in UTF-8. The stream is flushed, not closed.
   *
   * @param list one that keeps the rules of docs/contract/cielo24.md, 8.1
   * @throws IOException from the stream only
   */
  public void write(ElementList list, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(list, writer);
    writer.flush();
  }

  /**
   * Writes a transcript in characters.
   *
   * @param list one that keeps the rules of docs/contract/cielo24.md, 8.1
   * @throws IOException from the writer only
   */
  public void write(ElementList list, Appendable out) throws IOException {
    List<SpokenWord> words = Wording.of(list, text);
    TranscriptSink sink = sink(out);
    sink.begin(LanguageTag.normalised(list.language()).orElse("und"));
    new TranscriptFlow(options, sink).write(words);
    sink.end();
  }

  private TranscriptSink sink(Appendable out) {
    int newlines = Math.max(options.newlinesAfterParagraph(), options.newlinesAfterSentence());
    return switch (options.fileFormat()) {
      case TXT -> new TextSink(out, options.createParagraphs() ? newlines : 0);
      case HTML -> new HtmlSink(out);
    };
  }
}
