package dev.scriptorium.captions;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.Speaker;
import dev.scriptorium.captions.element.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element list in a notation for people. A line is a sentence; its words are where its spaces
 * are, and last as long as they are written. {@code @ name} changes the speaker, {@code (800)} is a
 * pause in ms, {@code [MUSIC 4000]} a sound that lasts so long, at the beginning of the sentence
 * that follows or between its words, {@code #} a comment, {@code language: de} the language.
 */
public final class ElementScript {

  private static final int MS_PER_CHARACTER = 58;
  private static final int MS_PER_WORD = 90;
  private static final int MS_BETWEEN_WORDS = 45;
  private static final int MS_AT_COMMA = 120;
  private static final int MS_BETWEEN_SENTENCES = 150;
  private static final String PUNCTUATION = ".,:;?!\u3002\u3001\u061f\u060c";

  private final List<Segment> segments = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final Map<String, Integer> speakers = new LinkedHashMap<>();
  private String language = "en";
  private int perCharacter = MS_PER_CHARACTER;
  private long now = 500;
  private @Nullable Integer speaker;
  private boolean isSpeakerNew;

  private ElementScript() {}

  /** Reads the notation. */
  public static ElementList read(String text) {
    ElementScript script = new ElementScript();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(script::line);
    script.endSegment();
    return script.list();
  }

  private ElementList list() {
    List<Speaker> named =
        speakers.entrySet().stream()
            .map(entry -> new Speaker(entry.getValue(), entry.getKey(), "", Map.of()))
            .toList();
    return new ElementList(
        2, 0, now, language, segments, named, Map.of(), Map.of(), Map.of(), Map.of());
  }

  private void line(String line) {
    switch (line.charAt(0)) {
      case '#' -> {}
      case '@' -> {
        endSegment();
        speaker = speakers.computeIfAbsent(line.substring(1).strip(), this::nextId);
        isSpeakerNew = true;
      }
      case '(' -> {
        endSegment();
        now += Long.parseLong(line.substring(1, line.length() - 1));
      }
      default -> {
        if (line.startsWith("language:")) {
          language = line.substring(9).strip();
          perCharacter = language.equals("ja") ? 2 * MS_PER_CHARACTER : MS_PER_CHARACTER;
        } else {
          sentence(line);
        }
      }
    }
  }

  private int nextId(String name) {
    return name.equals("Effects") ? 0 : speakers.size() + 1;
  }

  private void sentence(String line) {
    String[] words = line.replaceAll("\\[(\\S+) (\\d+)]", "[$1:$2]").split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("[")) {
        String[] sound = words[i].substring(1, words[i].length() - 1).split(":");
        sound(sound[0], Long.parseLong(sound[1]));
      } else {
        word(words[i], i == words.length - 1);
      }
    }
    if (!words[words.length - 1].startsWith("[")) {
      endSegment();
    }
  }

  private void sound(String tag, long duration) {
    Token token =
        new Token(
            Token.Type.SOUND,
            false,
            now,
            now + duration,
            "[" + tag.toLowerCase(Locale.ROOT) + "]",
            "[" + tag + "]",
            List.of(tag),
            Map.of());
    sequences.add(new Sequence(now, now + duration, List.of(token), Map.of()));
    now += duration + MS_BETWEEN_WORDS;
  }

  private void word(String text, boolean isLast) {
    long end = now + MS_PER_WORD + (long) text.length() * perCharacter;
    int last = text.length() - 1;
    boolean isMarked = last > 0 && PUNCTUATION.indexOf(text.charAt(last)) >= 0;
    List<String> tags = isLast ? List.of("ENDS_SENTENCE") : List.of();
    List<Token> tokens = new ArrayList<>();
    if (isMarked) {
      tokens.add(token(Token.Type.WORD, now, end - 1, text.substring(0, last), List.of()));
      tokens.add(token(Token.Type.PUNCTUATION, end - 1, end, text.substring(last), tags));
    } else {
      tokens.add(token(Token.Type.WORD, now, end, text, tags));
    }
    sequences.add(new Sequence(now, end, tokens, Map.of()));
    now = end + MS_BETWEEN_WORDS + (text.endsWith(",") ? MS_AT_COMMA : 0);
  }

  private static Token token(
      Token.Type type, long start, long end, String text, List<String> tags) {
    return new Token(type, false, start, end, text.toLowerCase(Locale.ROOT), text, tags, Map.of());
  }

  private void endSegment() {
    if (sequences.isEmpty()) {
      return;
    }
    segments.add(
        new Segment(
            isSpeakerNew,
            speaker,
            sequences.get(0).startTime(),
            sequences.get(sequences.size() - 1).endTime(),
            List.copyOf(sequences),
            Map.of()));
    sequences.clear();
    isSpeakerNew = false;
    now += MS_BETWEEN_SENTENCES;
  }
}
