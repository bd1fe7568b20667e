package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Proposes other line breaks for a cue, and splits. */
final class TextProposals {

  /** A line of another speaker; not to be joined with the line above. */
  private static final Pattern SPEAKER = Pattern.compile("\\s*(?:[-\u2010-\u2015]|>>|\\[).*");

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
        .map(lines -> window.with(new Cue(cue.start(), cue.end(), lines, cue.words())));
  }

  Stream<CueWindow> split() {
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
    var length = limits.lineLength();
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
