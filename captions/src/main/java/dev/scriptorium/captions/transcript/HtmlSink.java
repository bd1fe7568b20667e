package dev.scriptorium.captions.transcript;

import dev.scriptorium.captions.markup.Escapes;
import java.io.IOException;

/** An HTML5 document: a {@code p} for each paragraph, a {@code br} for each line feed within. */
final class HtmlSink implements TranscriptSink {

  private final Appendable out;
  private boolean atLineStart = true;

  HtmlSink(Appendable out) {
    this.out = out;
  }

  @Override
  public void begin(String language) throws IOException {
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(Escapes.html(language))
        .append(
            "\">\n<head>\n<meta charset=\"utf-8\">\n<title>Transcript</title>\n</head>\n<body>\n");
  }

  @Override
  public void beginParagraph() throws IOException {
    out.append("<p dir=\"auto\">");
    atLineStart = true;
  }

  @Override
  public void timecode(String code) throws IOException {
    lineFeeds(atLineStart ? 0 : 1);
    out.append("<span class=\"timecode\">").append(Escapes.html(code)).append("</span>");
    lineFeeds(1);
  }

  @Override
  public void word(String separator, String text) throws IOException {
    out.append(atLineStart ? "" : separator).append(Escapes.html(text));
    atLineStart = false;
  }

  @Override
  public void lineFeeds(int count) throws IOException {
    out.append("<br>\n".repeat(count));
    atLineStart |= count > 0;
  }

  @Override
  public void endParagraph() throws IOException {
    out.append("</p>\n");
  }

  @Override
  public void end() throws IOException {
    out.append("</body>\n</html>\n");
  }
}
