package dev.scriptorium.captions.transcript;

/** Mutable copy of options; see {@link TranscriptOptions#with}. */
public final class TranscriptOptionsChange {

  public boolean createParagraphs;
  public int newlinesAfterParagraph;
  public int newlinesAfterSentence;
  public boolean timecodeEveryParagraph;
  public String timecodeFormat;
  public int timecodeInterval;
  public long timecodeOffset;
  public TranscriptFormat fileFormat;

  TranscriptOptionsChange(TranscriptOptions from) {
    createParagraphs = from.createParagraphs();
    newlinesAfterParagraph = from.newlinesAfterParagraph();
    newlinesAfterSentence = from.newlinesAfterSentence();
    timecodeEveryParagraph = from.timecodeEveryParagraph();
    timecodeFormat = from.timecodeFormat();
    timecodeInterval = from.timecodeInterval();
    timecodeOffset = from.timecodeOffset();
    fileFormat = from.fileFormat();
  }

  TranscriptOptions build() {
    return new TranscriptOptions(
        createParagraphs,
        newlinesAfterParagraph,
        newlinesAfterSentence,
        timecodeEveryParagraph,
        timecodeFormat,
        timecodeInterval,
        timecodeOffset,
        fileFormat);
  }
}
