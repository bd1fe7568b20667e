package dev.scriptorium.captions.transcript;

import dev.scriptorium.captions.option.OptionException;

/**
 * The options of {@code get_transcript} that are not about the words themselves
 * (docs/contract/cielo24.md, 7.2). Those are {@link dev.scriptorium.captions.text.TextOptions}.
 * What old clients send besides, {@code single_sentence_per_line}, is ignored.
 *
 * @param createParagraphs whether there are paragraphs; default true
 * @param newlinesAfterParagraph line feeds after each paragraph, 0 to 10; default 2
 * @param newlinesAfterSentence line feeds after each sentence, 0 to 10; default 0
 * @param timecodeEveryParagraph whether a paragraph begins with a time code; default true
 * @param timecodeFormat of time codes; default {@code [%H:%M:%S.%f]}, see {@link TimecodeFormat}
 * @param timecodeInterval interval between time codes, in ms; default 0: none
 * @param timecodeOffset added to all time codes, in ms; default 0
 * @param fileFormat default {@code txt}
 */
public record TranscriptOptions(
    boolean createParagraphs,
    int newlinesAfterParagraph,
    int newlinesAfterSentence,
    boolean timecodeEveryParagraph,
    String timecodeFormat,
    int timecodeInterval,
    long timecodeOffset,
    TranscriptFormat fileFormat) {

  /** The defaults of docs/contract/cielo24.md, 7.2. */
  public static final TranscriptOptions DEFAULT =
      new TranscriptOptions(true, 2, 0, true, "[%H:%M:%S.%f]", 0, 0, TranscriptFormat.TXT);

  private static final int MOST_NEWLINES = 10;
  private static final int LONGEST_FORMAT = 100;
  private static final long FARTHEST_OFFSET = 360_000_000_000L;

  /**
   * @throws OptionException if a number is out of its range, or the time code format is longer than
   *     100 characters or has a directive that is not one
   */
  public TranscriptOptions {
    require(newlinesAfterParagraph, 0, MOST_NEWLINES, "newlines_after_paragraph");
    require(newlinesAfterSentence, 0, MOST_NEWLINES, "newlines_after_sentence");
    require(timecodeInterval, 0, Integer.MAX_VALUE, "timecode_interval");
    require(timecodeOffset, -FARTHEST_OFFSET, FARTHEST_OFFSET, "timecode_offset");
    require(timecodeFormat.length(), 0, LONGEST_FORMAT, "timecode_format");
    TimecodeFormat.of(timecodeFormat);
  }

  /**
   * These options with changes.
   *
   * <pre>{@code
   * TranscriptOptions.DEFAULT.with().createParagraphs(...).build()
   * }</pre>
   */
  public TranscriptOptionsBuilder with() {
    return new TranscriptOptionsBuilder(this);
  }

  private static void require(long number, long from, long to, String option) {
    if (number < from || number > to) {
      throw new OptionException(option, "must be from %d to %d".formatted(from, to));
    }
  }
}
