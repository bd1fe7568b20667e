package dev.scriptorium.captions.transcript;

import java.io.IOException;

/** Plain text. */
final class TextSink implements TranscriptSink {

  private final Appendable out;
  private final int newlinesAfterParagraph;
  private boolean atLineStart = true;

  /**
   * @param newlinesAfterParagraph 0 leaves a space between paragraphs
   */
  TextSink(Appendable out, int newlinesAfterParagraph) {
    this.out = out;
    this.newlinesAfterParagraph = newlinesAfterParagraph;
  }

  @Override
  public void begin(String language) {}

  @Override
  public void beginParagraph() {}

  @Override
  public void timecode(String code) throws IOException {
    endLine();
    out.append(code);
    lineFeeds(1);
  }

  @Override
  public void word(String separator, String text) throws IOException {
    out.append(atLineStart ? "" : separator).append(text);
    atLineStart = false;
  }

  @Override
  public void lineFeeds(int count) throws IOException {
    out.append("\n".repeat(count));
    atLineStart |= count > 0;
  }

  @Override
  public void endParagraph() throws IOException {
    lineFeeds(newlinesAfterParagraph);
  }

  @Override
  public void end() throws IOException {
    endLine();
  }

  private void endLine() throws IOException {
    lineFeeds(atLineStart ? 0 : 1);
  }
}
