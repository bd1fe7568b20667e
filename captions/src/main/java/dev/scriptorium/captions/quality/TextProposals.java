package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Proposes other line breaks for a cue, and splits. */
final class TextProposals {

  /** A line of another speaker; not to be joined with the line above. */
  private static final Pattern SPEAKER = Pattern.compile("\\s*(?:[-\u2010-\u2015]|>>|\\[).*");

  private static final Pattern MARK_INSIDE =
      Pattern.compile("(?<=[.?!\u2026\"'\u201d])\\s+(?=(?:[-\u2010-\u2015]\\s?|>>\\s?)\\p{Lu})");

  /** Columns that an upper line may be shorter before it is as good as a longer one. */
  private static final int TOP_HEAVY = 10;

  private final ProfileLimits limits;
  private final LineBreaking breaking;
  private final CueWindow window;
  private final Cue cue;

  TextProposals(ProfileLimits limits, LineBreaking breaking, CueWindow window) {
    this.limits = limits;
    this.breaking = breaking;
    this.window = window;
    this.cue = window.cue();
  }

  Stream<CueWindow> rebroken() {
    return layouts()
        .filter(lines -> !lines.equals(cue.lines()))
        .map(lines -> window.with(cue.with(lines, cue.words())));
  }

  Stream<CueWindow> split() {
    return Stream.concat(splitAtBlocks(), layouts().flatMap(this::split));
  }

  /** What was there, with as many of its line ends as can be kept first. */
  private Stream<List<String>> layouts() {
    return Stream.<Supplier<List<String>>>of(
            cue::lines, this::joined, () -> broken(marked(cue.lines())), () -> broken(blocks()))
        .map(Supplier::get)
        .filter(lines -> !lines.isEmpty())
        .distinct();
  }

  /** Two lines made of more, by joining neighbours; the lower one rather longer. */
  private List<String> joined() {
    var lines = cue.lines();
    if (lines.size() <= limits.lineCount() || limits.lineCount() != 2) {
      return List.of();
    }
    return IntStream.range(1, lines.size())
        .mapToObj(at -> List.of(lines.subList(0, at), lines.subList(at, lines.size())))
        .filter(parts -> parts.stream().allMatch(TextProposals::canBeJoined))
        .map(parts -> parts.stream().map(part -> String.join(" ", part)).toList())
        .filter(pair -> pair.stream().allMatch(this::fits))
        .min(Comparator.comparingInt(this::unevenness))
        .orElse(List.of());
  }

  private static boolean canBeJoined(List<String> lines) {
    return lines.size() == 1
        || lines.stream().noneMatch(WordTokens::isSound)
            && lines.stream().skip(1).noneMatch(line -> SPEAKER.matcher(line).matches());
  }

  private boolean fits(String line) {
    return limits.count().columns(line) <= limits.lineLength();
  }

  private int unevenness(List<String> pair) {
    var upper = limits.count().columns(pair.getFirst());
    var lower = limits.count().columns(pair.getLast());
    return lower >= upper ? lower - upper : TOP_HEAVY + upper - lower;
  }

  private List<String> broken(List<String> texts) {
    var length = limits.lineLength();
    return texts.stream()
        .flatMap(text -> fits(text) ? Stream.of(text) : breaking.lines(text, length).stream())
        .toList();
  }

  /** Sounds, speakers and what is said between them, each in one line. */
  private List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    var block = new StringBuilder();
    for (var line : marked(cue.lines())) {
      var isSound = WordTokens.isSound(line);
      if (!block.isEmpty() && (isSound || SPEAKER.matcher(line).matches())) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(block.isEmpty() ? "" : " ").append(line.strip());
      if (isSound) {
        blocks.add(block.toString());
        block.setLength(0);
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block.toString());
    }
    return blocks;
  }

  /** A speaker's mark begins a line. */
  private static List<String> marked(List<String> lines) {
    return lines.stream().flatMap(MARK_INSIDE::splitAsStream).toList();
  }

  /** Sounds in cues of their own. */
  private Stream<CueWindow> splitAtBlocks() {
    var blocks = blocks();
    if (blocks.size() < 2 || blocks.stream().noneMatch(WordTokens::isSound)) {
      return Stream.empty();
    }
    var parts =
        blocks.stream()
            .map(block -> broken(List.of(block)))
            .flatMap(lines -> groups(lines, limits.lineCount()).stream())
            .toList();
    return new Split(limits, window, parts).windows();
  }

  private Stream<CueWindow> split(List<String> lines) {
    var most = Math.min(limits.lineCount(), lines.size() - 1);
    return IntStream.rangeClosed(1, most)
        .map(size -> most + 1 - size)
        .mapToObj(size -> groups(lines, size))
        .flatMap(groups -> new Split(limits, window, groups).windows());
  }

  private static List<List<String>> groups(List<String> lines, int size) {
    return IntStream.iterate(0, from -> from < lines.size(), from -> from + size)
        .mapToObj(from -> lines.subList(from, Math.min(from + size, lines.size())))
        .toList();
  }
}
