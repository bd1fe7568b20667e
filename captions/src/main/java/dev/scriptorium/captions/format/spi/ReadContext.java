package dev.scriptorium.captions.format.spi;

import java.util.ArrayList;
import java.util.List;

/** One file being read: its options, and what the reader notes. Not thread-safe. */
public final class ReadContext {

  private static final int MOST_NOTES = 1000;

  private final ReadOptions options;
  private final List<ReadNote> notes = new ArrayList<>();

  public ReadContext(ReadOptions options) {
    this.options = options;
  }

  /** How to read. */
  public ReadOptions options() {
    return options;
  }

  /** What is too much. */
  public ReadLimits limits() {
    return options.limits();
  }

  /** Notes something that was repaired or guessed. */
  public void note(int line, String text) {
    if (notes.size() < MOST_NOTES) {
      notes.add(new ReadNote(line, text));
    }
  }

  /** Notes a part that cannot be read and is skipped; in strict mode the file is refused. */
  public void skip(CaptionSyntaxException problem) throws CaptionSyntaxException {
    if (options.mode() == ReadOptions.Mode.STRICT) {
      throw problem;
    }
    note(problem.line(), "skipped: " + problem.problem());
  }

  /** Everything that was noted. */
  public List<ReadNote> notes() {
    return List.copyOf(notes);
  }
}
