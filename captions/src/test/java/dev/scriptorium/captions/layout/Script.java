package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.SpokenWord.SpeakerLabel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words in a notation for people: a line is a sentence, its words are where its spaces are, and
 * last as long as they are written. {@code @ name} changes the speaker, {@code (800)} is a pause in
 * ms, {@code [MUSIC 4000]} a sound that lasts so long, {@code #} a comment.
 */
final class Script {

  private static final int MS_PER_CHARACTER = 58;
  private static final int PAUSE_MS = 45;

  private final List<SpokenWord> words = new ArrayList<>();
  private String language = "en";
  private long now = 500;
  private @Nullable SpeakerLabel speaker;
  private boolean isSpeakerNew;
  private int perCharacter = MS_PER_CHARACTER;

  static Script of(String text) {
    Script script = new Script();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(script::read);
    return script;
  }

  List<SpokenWord> words() {
    return words;
  }

  String language() {
    return language;
  }

  private void read(String line) {
    if (line.startsWith("language:")) {
      language = line.substring(9).strip();
      perCharacter = language.equals("ja") ? 2 * MS_PER_CHARACTER : MS_PER_CHARACTER;
    } else if (line.startsWith("@")) {
      String name = line.substring(1).strip();
      speaker = new SpeakerLabel(name.hashCode(), ">> " + name + ":");
      isSpeakerNew = true;
    } else if (line.startsWith("(")) {
      now += Long.parseLong(line.substring(1, line.length() - 1));
    } else if (line.startsWith("[")) {
      String[] sound = line.substring(1, line.length() - 1).split(" ");
      add("[" + sound[0] + "]", sound[0], Long.parseLong(sound[1]), false);
    } else if (!line.startsWith("#")) {
      sentence(line.split(" "));
    }
  }

  private void sentence(String[] texts) {
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      add(text, null, 90L + (long) text.length() * perCharacter, i == texts.length - 1);
    }
    now += 150;
  }

  private void add(String text, @Nullable String sound, long duration, boolean endsSentence) {
    words.add(
        new SpokenWord(now, now + duration, text, sound, endsSentence, speaker, isSpeakerNew));
    isSpeakerNew = false;
    now += duration + PAUSE_MS + (text.endsWith(",") ? 120 : 0);
  }
}
