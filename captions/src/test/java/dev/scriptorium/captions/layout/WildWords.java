package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.SpokenWord.SpeakerLabel;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Words that no element list should give: times in disorder, text of every kind. */
final class WildWords {

  private static final List<String> TEXTS =
      List.of(
          "a",
          "word",
          "Don't",
          "well-known",
          "...",
          "\"",
          ")",
          "-",
          "--",
          "a/b/c/d/e/f/g/h/i/j/k/l",
          "e\u0301\u0301",
          "\u0301",
          "\u0e31",
          "\u0e31\u0e31",
          "สวัสดีครับ",
          "東京",
          "。",
          "「",
          "ー",
          "👩‍👩‍👧‍👦",
          "🇩🇪🇫🇷",
          "\ud83d",
          "\udc00",
          "\u0000",
          "\u200b",
          "\u00a0",
          " ",
          "a b",
          " x  y ",
          "line\nend",
          "\u2028",
          "한국어를",
          "مرحبا",
          "x".repeat(300),
          "字".repeat(90),
          "e\u0301".repeat(70),
          "Mr.",
          "1984",
          "A.",
          "[MUSIC]",
          "ﷺ",
          "क्षत्रिय");

  private WildWords() {}

  static List<SpokenWord> of(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, random.nextInt(60)).mapToObj(i -> word(random, i)).toList();
  }

  private static SpokenWord word(Random random, int i) {
    long start =
        switch (random.nextInt(20)) {
          case 0 -> Long.MAX_VALUE - 1;
          case 1 -> Long.MIN_VALUE;
          case 2 -> -5;
          default -> i * 300L + random.nextInt(2_000) - 1_000;
        };
    long end = random.nextInt(10) == 0 ? start : start + random.nextInt(900);
    return new SpokenWord(
        start,
        random.nextInt(50) == 0 ? Long.MAX_VALUE : end,
        TEXTS.get(random.nextInt(TEXTS.size())),
        random.nextInt(9) == 0 ? "MUSIC" : null,
        random.nextInt(7) == 0,
        random.nextBoolean() ? new SpeakerLabel(random.nextInt(3), prefix(random)) : null,
        random.nextInt(9) == 0);
  }

  private static String prefix(Random random) {
    return List.of("", ">>", ">> John Doe:", ">> " + "Name ".repeat(20) + ":", "田中:", " ")
        .get(random.nextInt(6));
  }
}
