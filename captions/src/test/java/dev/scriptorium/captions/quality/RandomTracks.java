package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.cue.Cue.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tracks as bad as a reader may give them. */
final class RandomTracks {

  enum Kind {
    /** Overlapping, out of order, with words or without. */
    WILD,
    /** Overlapping, out of order. */
    WITHOUT_WORDS,
    /** With words. */
    APART,
    /** Wrong in many ways, with seconds of silence between the cues. */
    ROOMY
  }

  private static final List<String> VOCABULARY =
      List.of(
          "a",
          "I",
          "the",
          "and",
          "word",
          "of",
          "captions",
          "überraschend",
          "e\u0301te\u0301",
          "internationalisation",
          "สวัสดีครับ",
          "日本語のテキスト",
          "مرحبا",
          "- No.",
          ">> Ann:",
          "[MUSIC]",
          "👩‍👩‍👧",
          "♪",
          "x".repeat(50));

  private final SplittableRandom random;

  RandomTracks(SplittableRandom random) {
    this.random = random;
  }

  CaptionTrack track(Kind kind) {
    var language = List.of("en-US", "de", "und").get(random.nextInt(3));
    List<Cue> cues = new ArrayList<>();
    var at = 1000L;
    var count = random.nextInt(12);
    for (var i = 0; i < count; i++) {
      var start = Math.max(0, at + step(kind));
      var duration = 1 + random.nextInt(random.nextInt(4) == 0 ? 20_000 : 3000);
      cues.add(cue(kind, start, start + duration));
      at = kind == Kind.APART || kind == Kind.ROOMY ? start + duration : start;
    }
    return new CaptionTrack(language, cues);
  }

  private long step(Kind kind) {
    return switch (kind) {
      case APART -> random.nextInt(2) == 0 ? random.nextInt(200) : random.nextInt(1500);
      case ROOMY -> 10_000 + random.nextInt(10_000);
      default -> random.nextInt(3000) - (random.nextInt(5) == 0 ? 3000 : 0);
    };
  }

  private Cue cue(Kind kind, long start, long end) {
    var most = kind == Kind.ROOMY ? 3 : 9;
    List<List<String>> lines = new ArrayList<>();
    for (var line = random.nextInt(kind == Kind.ROOMY ? 2 : 4); line >= 0; line--) {
      lines.add(IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(i -> word(kind)).toList());
    }
    var texts = lines.stream().map(line -> String.join(" ", line)).toList();
    return kind == Kind.WITHOUT_WORDS || kind == Kind.ROOMY || random.nextBoolean()
        ? new Cue(start, end, texts)
        : new Cue(start, end, texts, words(lines, start, end));
  }

  private String word(Kind kind) {
    return VOCABULARY.get(random.nextInt(VOCABULARY.size() - (kind == Kind.ROOMY ? 1 : 0)));
  }

  private List<Word> words(List<List<String>> lines, long start, long end) {
    var texts = lines.stream().flatMap(List::stream).toList();
    List<Word> words = new ArrayList<>();
    var at = start + random.nextInt(1000) - 500;
    for (var text : texts) {
      var until = at + 1 + random.nextLong(2 * (end - start) / texts.size() + 1);
      words.add(new Word(at, until, text));
      at = until + random.nextInt(50);
    }
    return words;
  }
}
