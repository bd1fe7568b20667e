package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Look;
import dev.scriptorium.captions.layout.CaptionLayout;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes captions of cues that hold a word each, as recognizers write them: where several such cues
 * follow one another and are too short to be read, they are laid out as words.
 */
final class WordCueMerge {

  private static final int FEWEST = 3;
  private static final long LONGEST_PAUSE = 1000;
  private static final int LONGEST_LINE = 10_000;
  private static final int MOST_LINES = 100;
  private static final int DAY_MS = 86_400_000;
  private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f";

  private final ProfileLimits limits;

  WordCueMerge(ProfileLimits limits) {
    this.limits = limits;
  }

  /**
   * @param cues in order and apart
   */
  List<Cue> merged(List<Cue> cues) {
    List<Cue> merged = new ArrayList<>(cues.size());
    int from = 0;
    while (from < cues.size()) {
      int to = from;
      while (to < cues.size()
          && isWord(cues.get(to))
          && (to == from || cues.get(to).start() - cues.get(to - 1).end() <= LONGEST_PAUSE)) {
        to++;
      }
      if (to - from >= FEWEST && areTooShort(cues.subList(from, to))) {
        long next = to < cues.size() ? cues.get(to).start() : Long.MAX_VALUE;
        merged.addAll(laidOut(cues.subList(from, to), next));
      } else {
        to = Math.max(to, from + 1);
        merged.addAll(cues.subList(from, to));
      }
      from = to;
    }
    return merged;
  }

  private static boolean isWord(Cue cue) {
    return cue.lines().size() == 1
        && cue.words().size() <= 1
        && WordTokens.words(cue.lines().getFirst()).size() == 1
        && !WordTokens.isSound(cue.lines().getFirst())
        && cue.look().equals(Look.PLAIN);
  }

  /** Short answers in a row are no words of one sentence. */
  private boolean areTooShort(List<Cue> cues) {
    long tooShort = cues.stream().filter(cue -> cue.duration() < limits.needed(cue)).count();
    long sentences = cues.stream().filter(WordCueMerge::endsSentence).count();
    return 2 * tooShort > cues.size() && 2 * sentences < cues.size();
  }

  private static boolean endsSentence(Cue cue) {
    String text = cue.lines().getFirst();
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private List<Cue> laidOut(List<Cue> cues, long next) {
    List<SpokenWord> words = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      String text = cue.lines().getFirst();
      boolean ends = i + 1 == cues.size() || endsSentence(cue);
      words.add(new SpokenWord(cue.start(), cue.end(), text, null, ends, null, false));
    }
    CaptionTrack track = CaptionLayout.layOut(words, limits.language(), options());
    return track.cues().stream()
        .map(cue -> new Cue(cue.start(), Math.min(cue.end(), next), cue.lines()))
        .toList();
  }

  private LayoutOptions options() {
    return LayoutOptions.DEFAULT
        .with()
        .charactersPerCaptionLine(Math.min(limits.lineLength(), LONGEST_LINE))
        .linesPerCaption(Math.min(limits.lineCount(), MOST_LINES))
        .captionBySentence(false)
        .mergeGapInterval(0)
        .maximumCaptionDuration((int) Math.min(limits.longest(), DAY_MS))
        .build();
  }
}
