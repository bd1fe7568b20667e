package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.layout.CaptionSearch.Caption;
import java.util.ArrayList;
import java.util.List;

/** Joins the runs of captions to lines and words. */
final class CueAssembler {

  private final Runs runs;
  private final StringBuilder line = new StringBuilder();

  CueAssembler(Runs runs) {
    this.runs = runs;
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
      if (runs.isSpoken(from)) {
        words.add(new Cue.Word(runs.start(from), runs.end(to - 1), joined(from, to)));
      }
      from = to;
    }
    return words;
  }

  private boolean isSameWord(int run, int other) {
    return runs.word(run) == runs.word(other) && runs.isSpoken(run) == runs.isSpoken(other);
  }

  private String joined(int from, int to) {
    if (to - from == 1) {
      return runs.text(from);
    }
    line.setLength(0);
    line.append(runs.text(from));
    for (int run = from + 1; run < to; run++) {
      if (runs.isSpaced(run)) {
        line.append(' ');
      }
      line.append(runs.text(run));
    }
    return line.toString();
  }
}
