package dev.scriptorium.captions.transcript;

/**
 * Builder of {@link TranscriptOptions}, where each option is documented: {@code
 * TranscriptOptions.DEFAULT.with().createParagraphs(...).build()}.
 */
public final class TranscriptOptionsBuilder {

  private boolean createParagraphs;
  private int newlinesAfterParagraph;
  private int newlinesAfterSentence;
  private boolean timecodeEveryParagraph;
  private String timecodeFormat;
  private int timecodeInterval;
  private long timecodeOffset;
  private TranscriptFormat fileFormat;

  TranscriptOptionsBuilder(TranscriptOptions from) {
    createParagraphs = from.createParagraphs();
    newlinesAfterParagraph = from.newlinesAfterParagraph();
    newlinesAfterSentence = from.newlinesAfterSentence();
    timecodeEveryParagraph = from.timecodeEveryParagraph();
    timecodeFormat = from.timecodeFormat();
    timecodeInterval = from.timecodeInterval();
    timecodeOffset = from.timecodeOffset();
    fileFormat = from.fileFormat();
  }

  /** Whether there are paragraphs. */
  public TranscriptOptionsBuilder createParagraphs(boolean value) {
    createParagraphs = value;
    return this;
  }

  /** Line feeds after each paragraph, 0 to 10. */
  public TranscriptOptionsBuilder newlinesAfterParagraph(int value) {
    newlinesAfterParagraph = value;
    return this;
  }

  /** Line feeds after each sentence, 0 to 10. */
  public TranscriptOptionsBuilder newlinesAfterSentence(int value) {
    newlinesAfterSentence = value;
    return this;
  }

  /** Whether a paragraph begins with a time code. */
  public TranscriptOptionsBuilder timecodeEveryParagraph(boolean value) {
    timecodeEveryParagraph = value;
    return this;
  }

  /** Of time codes. */
  public TranscriptOptionsBuilder timecodeFormat(String value) {
    timecodeFormat = value;
    return this;
  }

  /** Interval between time codes, in ms. */
  public TranscriptOptionsBuilder timecodeInterval(int value) {
    timecodeInterval = value;
    return this;
  }

  /** Added to all time codes, in ms. */
  public TranscriptOptionsBuilder timecodeOffset(long value) {
    timecodeOffset = value;
    return this;
  }

  /** Default {@code txt}. */
  public TranscriptOptionsBuilder fileFormat(TranscriptFormat value) {
    fileFormat = value;
    return this;
  }

  /**
   * The changed options.
   *
   * @throws IllegalArgumentException as {@link TranscriptOptions} does
   */
  public TranscriptOptions build() {
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
