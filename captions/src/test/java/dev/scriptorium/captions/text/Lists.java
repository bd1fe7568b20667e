package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.Speaker;
import dev.scriptorium.captions.element.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Element lists from text: a word each 500 ms, marks at its end a token of 10 ms; {@code
 * <MUSIC:text>} is a sound; {@code Ann|} begins somebody's turn.
 */
public final class Lists {

  private final String language;
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private long time;

  private Lists(String language) {
    this.language = language;
  }

  /** A segment for each text. */
  public static ElementList of(String language, String... sentences) {
    Lists lists = new Lists(language);
    for (String sentence : sentences) {
      lists.addSentence(sentence);
    }
    return lists.list();
  }

  private void addSentence(String sentence) {
    int bar = sentence.indexOf('|');
    Integer speaker = bar < 0 ? lastSpeaker() : speaker(sentence.substring(0, bar));
    long start = time;
    List<Sequence> sequences = new ArrayList<>();
    for (String word : sentence.substring(bar + 1).strip().split(" ")) {
      List<Token> tokens = tokens(word);
      sequences.add(new Sequence(time, time + 500, tokens, Map.of()));
      time += 500;
    }
    segments.add(new Segment(bar >= 0, speaker, start, time, sequences, Map.of()));
  }

  private Integer lastSpeaker() {
    return segments.isEmpty() ? null : segments.get(segments.size() - 1).speakerId();
  }

  private Integer speaker(String name) {
    if (name.isEmpty()) {
      return null;
    }
    for (Speaker speaker : speakers) {
      if (speaker.name().equals(name)) {
        return speaker.id();
      }
    }
    int id = name.equals("Effects") ? 0 : speakers.size() + 1;
    speakers.add(new Speaker(id, name.equals("?") ? "" : name, "UNKNOWN", Map.of()));
    return id;
  }

  private List<Token> tokens(String word) {
    if (word.startsWith("<") && word.contains(">")) {
      int end = word.indexOf('>');
      String[] tagAndText = word.substring(1, end).split(":", 2);
      String text =
          tagAndText.length == 2 ? tagAndText[1].replace('_', ' ') : "[" + tagAndText[0] + "]";
      Token sound = token(Token.Type.SOUND, text, 0, 400, List.of(tagAndText[0]));
      return word.length() == end + 1
          ? List.of(sound)
          : List.of(sound, mark(word.substring(end + 1)));
    }
    int marks = word.length();
    while (marks > 0 && ".,?!\u2026".indexOf(word.charAt(marks - 1)) >= 0) {
      marks--;
    }
    if (marks == word.length() || marks == 0) {
      return List.of(token(Token.Type.WORD, word, 0, 500, List.of()));
    }
    return List.of(
        token(Token.Type.WORD, word.substring(0, marks), 0, 490, List.of()),
        mark(word.substring(marks)));
  }

  private Token mark(String text) {
    boolean ends = ".?!".indexOf(text.charAt(0)) >= 0;
    List<String> tags = ends ? List.of("ENDS_SENTENCE") : List.of();
    return token(Token.Type.PUNCTUATION, text, 490, 500, tags);
  }

  private Token token(Token.Type type, String text, long from, long to, List<String> tags) {
    return new Token(type, false, time + from, time + to, text.toLowerCase(), text, tags, Map.of());
  }

  private ElementList list() {
    return new ElementList(
        2, 0, time + 1, language, segments, speakers, Map.of(), Map.of(), Map.of(), Map.of());
  }
}
