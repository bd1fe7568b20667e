package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.layout.CaptionDivision.Caption;
import java.util.ArrayList;
import java.util.List;

/** Puts the pieces of captions together again. */
final class CueText {

  private final Pieces pieces;
  private final StringBuilder line = new StringBuilder();

  CueText(Pieces pieces) {
    this.pieces = pieces;
  }

  List<String> lines(Caption caption) {
    int[] starts = caption.lineStarts();
    String[] lines = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      lines[i] = joined(starts[i], i + 1 < starts.length ? starts[i + 1] : caption.to());
    }
    return List.of(lines);
  }

  List<Cue.Word> words(Caption caption) {
    List<Cue.Word> words = new ArrayList<>(caption.to() - caption.from());
    int from = caption.from();
    while (from < caption.to()) {
      int to = from + 1;
      while (to < caption.to() && isSameWord(from, to)) {
        to++;
      }
      if (pieces.isSpoken(from)) {
        words.add(new Cue.Word(pieces.start(from), pieces.end(to - 1), joined(from, to)));
      }
      from = to;
    }
    return words;
  }

  private boolean isSameWord(int piece, int other) {
    return pieces.word(piece) == pieces.word(other)
        && pieces.isSpoken(piece) == pieces.isSpoken(other);
  }

  private String joined(int from, int to) {
    if (to - from == 1) {
      return pieces.text(from);
    }
    line.setLength(0);
    line.append(pieces.text(from));
    for (int piece = from + 1; piece < to; piece++) {
      if (pieces.isSpaced(piece)) {
        line.append(' ');
      }
      line.append(pieces.text(piece));
    }
    return line.toString();
  }
}
