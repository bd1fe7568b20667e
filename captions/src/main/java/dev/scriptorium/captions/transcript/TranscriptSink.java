package dev.scriptorium.captions.transcript;

import java.io.IOException;

/** What a transcript is written to, piece by piece. */
interface TranscriptSink {

  void begin(String language) throws IOException;

  void beginParagraph() throws IOException;

  /** On a line of its own. */
  void timecode(String code) throws IOException;

  /**
   * @param separator from the word before, if that is on the same line
   */
  void word(String separator, String text) throws IOException;

  /** Within a paragraph. */
  void lineFeeds(int count) throws IOException;

  void endParagraph() throws IOException;

  void end() throws IOException;
}
