package dev.scriptorium.captions.cue;

/** Where on the screen a cue is: of nine places, as SubRip and SubStation number them. */
public enum Anchor {
  BOTTOM_LEFT,
  /** Where captions usually are. */
  BOTTOM_CENTER,
  BOTTOM_RIGHT,
  MIDDLE_LEFT,
  MIDDLE_CENTER,
  MIDDLE_RIGHT,
  TOP_LEFT,
  TOP_CENTER,
  TOP_RIGHT;

  /** In which third of the height. */
  public enum Vertical {
    BOTTOM,
    MIDDLE,
    TOP
  }

  /** At which side. */
  public enum Horizontal {
    LEFT,
    CENTER,
    RIGHT
  }

  private static final int COLUMNS = 3;

  /** The one in a row and column. */
  public static Anchor of(Vertical vertical, Horizontal horizontal) {
    return values()[COLUMNS * vertical.ordinal() + horizontal.ordinal()];
  }

  public Vertical vertical() {
    return Vertical.values()[ordinal() / COLUMNS];
  }

  public Horizontal horizontal() {
    return Horizontal.values()[ordinal() % COLUMNS];
  }
}
