package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Valid element lists, the same for the same seed: several speakers or none, sounds, pauses, words
 * of 1 ms and of 1 character, words longer than a line, scripts of all kinds, unknown members.
 */
public final class RandomElementLists {

  private static final List<String> SOUNDS =
      List.of("MUSIC", "LAUGH", "BLANK_AUDIO", "UNKNOWN", "NOISE", "APPLAUSE");
  private static final List<String> MARKS = List.of(",", ".", "?", "!", "...", ";", "\"", "\u3002");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Random random;
  private final List<Speaker> speakers;
  private final String language;
  private final RandomWords words;
  private final int rush;
  private long time;

  private RandomElementLists(long seed) {
    random = new Random(seed);
    language = RandomWords.LANGUAGES.get(random.nextInt(RandomWords.LANGUAGES.size()));
    words = new RandomWords(random, language);
    speakers = speakers(random.nextInt(5));
    rush = 1 << random.nextInt(11);
  }

  /** A list of up to 30 segments. */
  public static ElementList of(long seed) {
    RandomElementLists lists = new RandomElementLists(seed);
    return lists.list(lists.random.nextInt(31));
  }

  /** A list of as many segments. */
  public static ElementList of(long seed, int segments) {
    return new RandomElementLists(seed).list(segments);
  }

  private ElementList list(int size) {
    long start = random.nextInt(3) == 0 ? 0 : random.nextInt(10_000);
    time = start;
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      segments.add(segment(i == 0 || random.nextInt(3) == 0));
    }
    return new ElementList(
        2,
        start,
        time + random.nextInt(5_000),
        language,
        segments,
        speakers,
        terms(),
        terms(),
        terms(),
        others());
  }

  private List<Speaker> speakers(int count) {
    return IntStream.rangeClosed(random.nextInt(2), count)
        .mapToObj(
            id ->
                new Speaker(
                    id,
                    id == 0 ? "Effects" : random.nextBoolean() ? "" : "Dr. Ann " + id,
                    List.of("MALE", "FEMALE", "UNKNOWN", "").get(random.nextInt(4)),
                    others()))
        .toList();
  }

  private Segment segment(boolean change) {
    pause(4, 10_000);
    long start = time;
    List<Sequence> sequences = new ArrayList<>();
    int size = random.nextInt(20) == 0 ? 80 : random.nextInt(12);
    for (int i = 0; i < size; i++) {
      sequences.add(sequence(i + 1 == size));
    }
    time = Math.max(time, start + 1);
    boolean known = !speakers.isEmpty() && random.nextInt(8) > 0;
    Integer speaker = known ? speakers.get(random.nextInt(speakers.size())).id() : null;
    return new Segment(change, speaker, start, time, sequences, others());
  }

  private Sequence sequence(boolean last) {
    pause(6, 3_000);
    long start = time;
    List<Token> tokens = new ArrayList<>();
    if (random.nextInt(15) == 0) {
      String tag = SOUNDS.get(random.nextInt(SOUNDS.size()));
      tokens.add(token(Token.Type.SOUND, "[" + tag + "]", duration(20), List.of(tag)));
    } else {
      tokens.add(token(Token.Type.WORD, words.next(), duration(1), List.of()));
    }
    if (last ? random.nextInt(6) > 0 : random.nextInt(6) == 0) {
      List<String> tags = last ? List.of("ENDS_SENTENCE") : List.of();
      String mark = last ? "." : MARKS.get(random.nextInt(MARKS.size()));
      tokens.add(token(Token.Type.PUNCTUATION, mark, 1 + random.nextInt(10), tags));
    }
    return new Sequence(start, time, tokens, others());
  }

  private Token token(Token.Type type, String text, long duration, List<String> tags) {
    long start = time;
    time += duration;
    String value = text.toLowerCase(Locale.ROOT);
    return new Token(type, random.nextBoolean(), start, time, value, text, tags, others());
  }

  private long duration(int times) {
    return 1L + random.nextInt(rush * times);
  }

  private void pause(int seldom, int longest) {
    time += random.nextInt(seldom) == 0 ? random.nextInt(longest) : 0;
  }

  private Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    for (int i = random.nextInt(12) == 0 ? 3 : 0; i > 0; i--) {
      List<Term.TimeRange> ranges = List.of(new Term.TimeRange(i, i + 100, others()));
      String name = random.nextBoolean() ? "Term " + i : null;
      String url = random.nextBoolean() ? "https://example.org/" + i : null;
      terms.put("term " + i, new Term(name, url, i == 2 ? List.of() : ranges, others()));
    }
    return terms;
  }

  private Map<String, JsonNode> others() {
    if (random.nextInt(10) > 0) {
      return Map.of();
    }
    String json =
        List.of("null", "true", "1.50", "12345678901234567890", "\"\u00e9\"", "[1, {\"a\": []}]")
            .get(random.nextInt(6));
    return Map.of(
        random.nextBoolean() ? "style" : "x\u00e9 " + random.nextInt(9), JSON.readTree(json));
  }
}
