package dev.scriptorium.captions.format.file;

import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;

/** The text of a cue while it is being read; not longer than a line may be. */
public final class CueTextBuffer {

  private final ReadLimits limits;
  private final StringBuilder text = new StringBuilder();

  public CueTextBuffer(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Adds to it.
   *
   * @param position the line of the file, for errors
   */
  public void add(int position, String more) throws CaptionSyntaxException {
    if (text.length() + more.length() > limits.lineLength()) {
      throw new CaptionSyntaxException(
          position, "a cue of more than %d characters".formatted(limits.lineLength()));
    }
    text.append(more);
  }

  /** Adds to it, with one space for each white space and none at the beginning of a line. */
  public void addCollapsed(int position, String more) throws CaptionSyntaxException {
    add(position, collapsed(more, text.isEmpty() || isSpace(text.charAt(text.length() - 1))));
  }

  static String collapsed(String more, boolean follows) {
    StringBuilder collapsed = new StringBuilder(more.length());
    boolean isAfterSpace = follows;
    for (int i = 0; i < more.length(); i++) {
      boolean isSpace = isSpace(more.charAt(i));
      if (!isSpace) {
        collapsed.append(more.charAt(i));
      } else if (!isAfterSpace) {
        collapsed.append(' ');
      }
      isAfterSpace = isSpace;
    }
    return collapsed.toString();
  }

  /** Returns the text and clears the buffer. */
  public String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
