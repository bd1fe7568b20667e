package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;

/**
 * Emulates a decoder of channel 1. A caption of the pop-on style is a cue, so is each row of the
 * roll-up style, and what is painted until it is erased or restarted.
 */
final class Decoder {

  private enum Style {
    POP_ON,
    ROLL_UP,
    PAINT_ON,
    /** Text mode; not captions. */
    TEXT
  }

  private final CueCollector cues;
  private CaptionMemory shown = new CaptionMemory();
  private CaptionMemory loaded = new CaptionMemory();
  private Style style = Style.POP_ON;
  private TextStyle textStyle = TextStyle.PLAIN;
  private boolean isOtherChannel;
  private boolean hasOtherChannel;
  private int last;
  private long shownSince;
  private long now;
  private int line;

  Decoder(CueCollector cues) {
    this.cues = cues;
  }

  /**
   * @param number of the line in the file, for errors
   */
  void decode(int number, SccLine sent) throws CaptionSyntaxException {
    line = number;
    now = sent.frame();
    last = 0;
    for (var word : sent.words()) {
      word(word);
      now++;
    }
  }

  /** End of the file: what is displayed stays, what was loaded is displayed. */
  void end() throws CaptionSyntaxException {
    if (!shown.isEmpty()) {
      add(CueCollector.UNKNOWN_END, shown);
    }
    if (!loaded.isEmpty()) {
      shownSince = now;
      add(CueCollector.UNKNOWN_END, loaded);
    }
  }

  /** Whether there was text of channel 2. */
  boolean hasOtherChannel() {
    return hasOtherChannel;
  }

  private void word(int word) throws CaptionSyntaxException {
    var isRepeated = Codes.isControl(word) && word == last;
    last = isRepeated ? 0 : word;
    if (isRepeated) {
      return;
    }
    if (Codes.isControl(word)) {
      isOtherChannel = (word & 0x0800) != 0;
      if (!isOtherChannel) {
        control(word);
      }
      return;
    }
    character(word >> 8);
    character(word & 0xFF);
  }

  private void character(int code) throws CaptionSyntaxException {
    var glyph = CharacterSet.CEA_608.decoded(code);
    if (glyph != null) {
      hasOtherChannel |= isOtherChannel;
      write(glyph.character());
    }
  }

  private void write(char character) throws CaptionSyntaxException {
    if (isOtherChannel || style == Style.TEXT) {
      return;
    }
    if (style != Style.POP_ON && shown.isEmpty()) {
      shownSince = now;
    }
    if (!memory().write(character, textStyle)) {
      throw new CaptionSyntaxException(line, "a row that is far too long");
    }
  }

  private void control(int code) throws CaptionSyntaxException {
    var glyph = CharacterSet.CEA_608.decoded(code);
    if (glyph != null) {
      if (glyph.fallback() != 0 && isCaption()) {
        memory().backspace();
      }
      write(glyph.character());
    } else if (Codes.isPreamble(code)) {
      preamble(code);
    } else if ((code & 0xFF7C) == Codes.TAB_OFFSET && (code & 3) != 0) {
      memory().moveBy(code & 3);
    } else if ((code & 0xFFF0) == StyleCodes.MID_ROW) {
      TextStyle next = StyleCodes.decoded(code, textStyle.color());
      textStyle = TextStyle.PLAIN;
      write(' ');
      textStyle = next;
    } else if ((code & 0xFEF0) == 0x1420) {
      command(code & 0xFEFF);
    }
  }

  private void preamble(int code) throws CaptionSyntaxException {
    var row = Codes.row(code);
    if (row > 0 && isCaption()) {
      // A roll-up row is one, wherever it is moved.
      memory().moveTo(style == Style.ROLL_UP ? Codes.ROWS : row, Codes.column(code));
      textStyle = Codes.isIndented(code) ? TextStyle.PLAIN : StyleCodes.decoded(code, Color.WHITE);
    }
  }

  private void command(int code) throws CaptionSyntaxException {
    switch (code) {
      case Codes.RESUME_LOADING -> style = Style.POP_ON;
      case Codes.RESUME_DIRECT -> begin(Style.PAINT_ON);
      case Codes.TEXT_RESTART, Codes.RESUME_TEXT -> style = Style.TEXT;
      case Codes.BACKSPACE -> memory().backspace();
      case Codes.DELETE_TO_END -> memory().deleteToEnd();
      case Codes.ERASE_DISPLAYED -> hide();
      case Codes.ERASE_NON_DISPLAYED -> {
        loaded.erase();
        textStyle = TextStyle.PLAIN;
      }
      case Codes.END_OF_CAPTION -> flip();
      case Codes.CARRIAGE_RETURN -> carriageReturn();
      default -> {
        if (code >= Codes.ROLL_UP_2 && code <= Codes.ROLL_UP_4) {
          rollUp();
        }
      }
    }
  }

  private void begin(Style next) throws CaptionSyntaxException {
    hide();
    style = next;
    textStyle = TextStyle.PLAIN;
  }

  private void rollUp() throws CaptionSyntaxException {
    if (style != Style.ROLL_UP) {
      begin(Style.ROLL_UP);
      shown.moveTo(Codes.ROWS, 0);
    }
  }

  private void carriageReturn() throws CaptionSyntaxException {
    if (style == Style.ROLL_UP) {
      hide();
      shown.moveTo(Codes.ROWS, 0);
    }
  }

  private void flip() throws CaptionSyntaxException {
    hide();
    var flipped = shown;
    shown = loaded;
    loaded = flipped;
    shownSince = now;
    style = Style.POP_ON;
  }

  private void hide() throws CaptionSyntaxException {
    if (!shown.isEmpty()) {
      add(Frames.milliseconds(now), shown);
    }
    shown.erase();
  }

  private void add(long end, CaptionMemory memory) throws CaptionSyntaxException {
    cues.add(line, Frames.milliseconds(shownSince), end, memory.text());
  }

  private boolean isCaption() {
    return !isOtherChannel && style != Style.TEXT;
  }

  private CaptionMemory memory() {
    return style == Style.POP_ON ? loaded : shown;
  }
}
