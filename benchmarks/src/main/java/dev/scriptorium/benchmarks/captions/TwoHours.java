package dev.scriptorium.benchmarks.captions;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.Speaker;
import dev.scriptorium.captions.element.Token;
import dev.scriptorium.captions.element.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What two people say in two hours: about 20,000 tokens, the same for the same seed. */
public final class TwoHours {

  private static final long END = 2 * 3_600_000L;
  private static final List<String> WORDS =
      List.of(
          ("the of and a to in is that it was for on are as with his they at be this from have or by"
                  + " one had not but what all were when we there can an your which their said if do"
                  + " will each about how up out them then she many some so these would other into"
                  + " has more her two like him see time could no make than first been its who now"
                  + " people my made over did down only way find use may water long little very"
                  + " after words called just where most know get through back much before go good"
                  + " new write our used me man too any day same right look think also around"
                  + " another came come work three must because does part even place well such here"
                  + " take why things help put years different away again off went old number great"
                  + " university transcription responsibility understanding information question"
                  + " Mr. Berlin Smith London um uh gonna wanna")
              .split(" "));

  private final SplittableRandom random;
  private final List<Segment> segments = new ArrayList<>();
  private long time = 1000;
  private int speaker = 2;

  private TwoHours(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The element list of a seed. */
  public static ElementList list(long seed) {
    var hours = new TwoHours(seed);
    while (hours.time < END) {
      hours.addSegment();
    }
    return new ElementList(
        2,
        0,
        hours.time,
        "en-US",
        hours.segments,
        List.of(speaker(1, "John Doe"), speaker(2, "Jane Roe")),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  static int tokens(ElementList list) {
    return list.segments().stream()
        .flatMap(segment -> segment.sequences().stream())
        .mapToInt(sequence -> sequence.tokens().size())
        .sum();
  }

  private static Speaker speaker(int id, String name) {
    return new Speaker(id, name, "UNKNOWN", Map.of());
  }

  private void addSegment() {
    var start = time;
    var isChange = segments.isEmpty() || random.nextInt(5) == 0;
    if (isChange) {
      speaker = 3 - speaker;
    }
    List<Sequence> sequences = new ArrayList<>();
    for (var words = 3 + random.nextInt(18); words >= 0; words--) {
      sequences.add(word(words == 0 ? "." : random.nextInt(10) == 0 ? "," : ""));
    }
    segments.add(new Segment(isChange, speaker, start, time, sequences, Map.of()));
    time += random.nextInt(4) == 0 ? 300 + random.nextInt(2500) : random.nextInt(200);
  }

  private Sequence word(String mark) {
    var start = time;
    var text = WORDS.get(random.nextInt(WORDS.size()));
    var end = start + 90 + 45L * text.length() + random.nextInt(120);
    List<Token> tokens = new ArrayList<>();
    tokens.add(token(Type.WORD, start, end - 1, text, List.of()));
    if (!mark.isEmpty()) {
      var tags = mark.equals(".") ? List.of("ENDS_SENTENCE") : List.<String>of();
      tokens.add(token(Type.PUNCTUATION, end - 1, end, mark, tags));
    }
    time = end + random.nextInt(40);
    return new Sequence(start, end, tokens, Map.of());
  }

  private static Token token(Type type, long start, long end, String text, List<String> tags) {
    return new Token(type, false, start, end, text, text, tags, Map.of());
  }
}
