package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.SpokenWord.SpeakerLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Words for tests, and how tests read what is laid out: {@code 0-900 We all|went home.} */
final class Spoken {

  private final List<SpokenWord> words = new ArrayList<>();
  private String language = "en";
  private long now;

  /** Nothing yet. */
  static Spoken nothing() {
    return new Spoken();
  }

  /** Words of 100 ms per character, the last one ends a sentence. */
  static Spoken sentence(String text) {
    return nothing().then(text);
  }

  Spoken in(String changed) {
    language = changed;
    return this;
  }

  /** One more sentence. */
  Spoken then(String text) {
    String[] texts = text.split(" ");
    for (int i = 0; i < texts.length; i++) {
      add(now, now + 100L * texts[i].length(), texts[i], null, i == texts.length - 1, null);
    }
    return this;
  }

  Spoken by(String prefix, String text) {
    int first = words.size();
    then(text);
    SpokenWord word = words.get(first);
    words.set(
        first,
        new SpokenWord(
            word.start(),
            word.end(),
            word.text(),
            word.sound(),
            word.endsSentence(),
            new SpeakerLabel(prefix.hashCode(), prefix),
            true));
    return this;
  }

  Spoken sound(String tag, long duration) {
    return add(now, now + duration, "[" + tag + "]", tag, false, null);
  }

  Spoken pause(long duration) {
    now += duration;
    return this;
  }

  /** A sentence of one word. */
  Spoken word(long start, long end, String text) {
    return add(start, end, text, null, true, null);
  }

  private Spoken add(
      long start, long end, String text, String sound, boolean endsSentence, SpeakerLabel speaker) {
    words.add(new SpokenWord(start, end, text, sound, endsSentence, speaker, false));
    now = end;
    return this;
  }

  CaptionTrack track(Consumer<LayoutOptionsBuilder> options) {
    LayoutOptionsBuilder builder = LayoutOptions.DEFAULT.with();
    options.accept(builder);
    return CaptionLayout.layOut(words, language, builder.build());
  }

  /** From when to when, and its lines. */
  Stream<String> cues(Consumer<LayoutOptionsBuilder> options) {
    return track(options).cues().stream()
        .map(cue -> cue.start() + "-" + cue.end() + " " + text(cue));
  }

  /** The lines of each cue. */
  Stream<String> texts(Consumer<LayoutOptionsBuilder> options) {
    return track(options).cues().stream().map(Spoken::text);
  }

  private static String text(Cue cue) {
    return String.join("|", cue.lines());
  }
}
