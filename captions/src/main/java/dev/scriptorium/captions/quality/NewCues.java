package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a cue in other lines, and in more cues if that is too many lines. */
final class NewCues {

  /** Where somebody else speaks: not to be joined with what stands above. */
  private static final Pattern SPEAKER = Pattern.compile("\\s*(?:[-\u2010-\u2015]|>>|\\[).*");

  private final Yardstick yardstick;
  private final LineBreaking breaking;
  private final Spot spot;
  private final Cue cue;

  NewCues(Yardstick yardstick, LineBreaking breaking, Spot spot) {
    this.yardstick = yardstick;
    this.breaking = breaking;
    this.spot = spot;
    this.cue = spot.cue();
  }

  Stream<Spot> rebroken() {
    return layouts()
        .filter(lines -> !lines.equals(cue.lines()))
        .map(lines -> spot.with(new Cue(cue.start(), cue.end(), lines, cue.words())));
  }

  Stream<Spot> split() {
    return layouts().flatMap(this::split);
  }

  private Stream<List<String>> layouts() {
    return Stream.<Supplier<List<String>>>of(
            cue::lines, () -> broken(cue.lines()), () -> broken(blocks()))
        .map(Supplier::get)
        .filter(lines -> !lines.isEmpty())
        .distinct();
  }

  private List<String> broken(List<String> texts) {
    var length = yardstick.lineLength();
    return texts.stream().flatMap(text -> breaking.lines(text, length).stream()).toList();
  }

  private List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    var block = new StringBuilder();
    for (var line : cue.lines()) {
      if (!block.isEmpty() && SPEAKER.matcher(line).matches()) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(block.isEmpty() ? "" : " ").append(line.strip());
    }
    blocks.add(block.toString());
    return blocks;
  }

  private Stream<Spot> split(List<String> lines) {
    var most = Math.min(yardstick.lineCount(), lines.size() - 1);
    return IntStream.rangeClosed(1, most)
        .map(size -> most + 1 - size)
        .mapToObj(size -> groups(lines, size))
        .flatMap(groups -> new Split(yardstick, spot, groups).spots());
  }

  private static List<List<String>> groups(List<String> lines, int size) {
    return IntStream.iterate(0, from -> from < lines.size(), from -> from + size)
        .mapToObj(from -> lines.subList(from, Math.min(from + size, lines.size())))
        .toList();
  }
}
