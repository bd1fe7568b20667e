package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;

/** The text of a cue while it is being read, with styles; not longer than a line may be. */
public final class StyledTextBuffer {

  private final ReadLimits limits;
  private final StyledText text = new StyledText();
  private int length;
  private boolean isAfterSpace = true;

  public StyledTextBuffer(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Adds to it.
   *
   * @param position the line of the file, for errors
   */
  public void add(int position, String more, TextStyle style) throws CaptionSyntaxException {
    length += more.length();
    if (length > limits.lineLength()) {
      throw new CaptionSyntaxException(
          position, "a cue of more than %d characters".formatted(limits.lineLength()));
    }
    if (!more.isEmpty()) {
      text.add(more, style);
      isAfterSpace = CueTextBuffer.isSpace(more.charAt(more.length() - 1));
    }
  }

  /** Adds to it, with one space for each white space and none at the beginning of a line. */
  public void addCollapsed(int position, String more, TextStyle style)
      throws CaptionSyntaxException {
    add(position, CueTextBuffer.collapsed(more, isAfterSpace), style);
  }

  public StyledText text() {
    return text;
  }
}
