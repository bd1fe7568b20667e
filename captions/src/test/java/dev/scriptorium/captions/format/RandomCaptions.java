package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tracks as layout makes them: in order, apart, of the texts that formats stumble over. */
final class RandomCaptions {

  static final long SEED =
      Long.getLong("captions.seed", new SplittableRandom().nextLong(1_000_000_000));

  private static final List<String> WORDS =
      List.of(
          "I",
          "the",
          "word",
          "1984",
          "42",
          "a<b",
          "<today>",
          "x>y",
          "R&B",
          "&amp;",
          "&lt;",
          "\"q\"",
          "it's",
          ">>",
          "John:",
          "[MUSIC]",
          "[00:00:05.000]x",
          "{b}",
          "{",
          "}",
          "-",
          "->",
          "NOTE",
          "STYLE",
          "WEBVTT",
          "00:00:01,000",
          "0:00:01.000",
          "naïve",
          "日本語",
          "สวัสดี",
          "مرحبا",
          "👩‍👩‍👧",
          "♪",
          "e\u0301",
          "--",
          "]]>",
          "<!--",
          "%s",
          "\\n",
          "#1",
          "a\tb",
          "&#65;",
          "&nbsp");

  private final SplittableRandom random;

  RandomCaptions(long seed) {
    random = new SplittableRandom(seed);
  }

  CaptionTrack track(int most) {
    List<Cue> cues = new ArrayList<>();
    long time = random.nextInt(4000);
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      long end = time + 1 + random.nextInt(random.nextInt(8) == 0 ? 9_000_000 : 6000);
      cues.add(new Cue(time, end, lines()));
      time = end + (random.nextBoolean() ? 0 : random.nextInt(3000));
    }
    return new CaptionTrack("en-US", cues);
  }

  private List<String> lines() {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> line()).toList();
  }

  private String line() {
    return IntStream.range(0, 1 + random.nextInt(5))
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }
}
