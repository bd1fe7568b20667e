package dev.scriptorium.captions.format.spi;

/** The option {@code line_ending_format} (docs/contract/cielo24.md, 7.1). */
public enum LineEnding {
  /** LF. */
  UNIX("\n"),
  /** CR LF. */
  WINDOWS("\r\n"),
  /** CR alone, as on the classic Mac. */
  OSX("\r");

  private final String characters;

  LineEnding(String characters) {
    this.characters = characters;
  }

  /** What ends a line. */
  public String characters() {
    return characters;
  }
}
