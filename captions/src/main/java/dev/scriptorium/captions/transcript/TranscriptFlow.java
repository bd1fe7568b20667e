package dev.scriptorium.captions.transcript;

import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.WordSpacing;
import java.io.IOException;
import java.util.List;

/** Places paragraphs, line breaks and time codes. */
final class TranscriptFlow {

  /** In characters; a longer paragraph ends at the next sentence end. */
  private static final int LONG_PARAGRAPH = 500;

  private final TranscriptOptions options;
  private final TimecodeFormat timecodes;
  private final TranscriptSink sink;
  private int paragraphLength;
  private long interval = -1;
  private String before = "";

  TranscriptFlow(TranscriptOptions options, TranscriptSink sink) {
    this.options = options;
    this.timecodes = TimecodeFormat.of(options.timecodeFormat());
    this.sink = sink;
  }

  void write(List<SpokenWord> words) throws IOException {
    for (int i = 0; i < words.size(); i++) {
      SpokenWord word = words.get(i);
      boolean begins = i == 0 || beginsParagraph(word, words.get(i - 1));
      if (begins) {
        if (i > 0) {
          sink.endParagraph();
        }
        sink.beginParagraph();
        paragraphLength = 0;
      } else if (words.get(i - 1).endsSentence()) {
        sink.lineFeeds(options.newlinesAfterSentence());
      }
      writeTimecode(word.start(), begins);
      write(word);
    }
    if (!words.isEmpty()) {
      sink.endParagraph();
    }
  }

  private boolean beginsParagraph(SpokenWord word, SpokenWord last) {
    return options.createParagraphs()
        && (word.speakerChange() || last.endsSentence() && paragraphLength >= LONG_PARAGRAPH);
  }

  private void writeTimecode(long start, boolean begins) throws IOException {
    long now = options.timecodeInterval() > 0 ? start / options.timecodeInterval() : interval;
    boolean ofParagraph = begins && options.createParagraphs() && options.timecodeEveryParagraph();
    if ((now > interval || ofParagraph) && !options.timecodeFormat().isEmpty()) {
      sink.timecode(timecodes.at(start + options.timecodeOffset()));
    }
    interval = now;
  }

  private void write(SpokenWord word) throws IOException {
    String text = word.text();
    if (word.speakerChange() && word.speaker() != null && !word.speaker().prefix().isEmpty()) {
      text = word.speaker().prefix() + " " + text;
    }
    sink.word(before.isEmpty() ? "" : WordSpacing.between(before, text), text);
    before = text;
    paragraphLength += text.length() + 1;
  }
}
