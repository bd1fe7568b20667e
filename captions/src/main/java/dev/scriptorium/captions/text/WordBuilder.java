package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.element.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds words from tokens, one after the other. */
final class WordBuilder {

  private final SoundBoundaries boundaries;
  private String first = "";
  private final StringBuilder all = new StringBuilder();
  private long start;
  private long end;
  private @Nullable String sound;
  private boolean hasWord;
  private boolean endsSentence;

  WordBuilder(SoundBoundaries boundaries) {
    this.boundaries = boundaries;
    clear();
  }

  /** Starts the next word. */
  void clear() {
    first = "";
    all.setLength(0);
    start = Long.MAX_VALUE;
    end = 0;
    sound = null;
    hasWord = false;
    endsSentence = false;
  }

  boolean isCompleteBefore(Token token) {
    return switch (token.type()) {
      case PUNCTUATION -> false;
      case WORD -> sound != null;
      case SOUND -> sound != null || hasWord;
    };
  }

  void add(Token token) {
    if (token.type() == Token.Type.SOUND) {
      sound = SoundText.tag(token);
      append(SoundText.shown(token, boundaries));
    } else {
      hasWord |= token.type() == Token.Type.WORD;
      append(token.displayAs().isBlank() ? token.value() : token.displayAs());
    }
    start = Math.min(start, token.startTime());
    end = Math.max(end, token.endTime());
    endsSentence |= token.tags().contains(SoundTag.ENDS_SENTENCE.name());
  }

  boolean isMoreThanPunctuation() {
    return hasWord || sound != null;
  }

  boolean endsSentence() {
    return endsSentence;
  }

  /** A word with spaces in it becomes several, where its time allows it. */
  void addTo(List<TimedWord> pieces, int sentence, TimedWord.Turn turn) {
    String shown = SingleLine.clean(all.isEmpty() ? first : all.toString());
    if (shown.isEmpty()) {
      return;
    }
    TimedWord whole = new TimedWord(start, Math.max(end, start + 1), shown, sound, sentence, turn);
    if (sound != null || shown.indexOf(' ') < 0) {
      pieces.add(whole);
    } else {
      pieces.addAll(WordSplit.into(whole, List.of(shown.split(" "))));
    }
  }

  /** Most pieces have one token only, whose text needs no copy. */
  private void append(String text) {
    if (first.isEmpty()) {
      first = text;
      return;
    }
    if (all.isEmpty()) {
      all.append(first);
    }
    all.append(text);
  }
}
