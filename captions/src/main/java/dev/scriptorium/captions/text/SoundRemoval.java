package dev.scriptorium.captions.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code remove_sound_references} and {@code remove_sounds_list}. */
final class SoundRemoval implements UnaryOperator<List<TimedWord>> {

  private final boolean all;
  private final Set<String> tags;

  SoundRemoval(TextOptions options) {
    all = options.removeSoundReferences();
    tags = options.removeSoundsList().stream().map(Enum::name).collect(Collectors.toSet());
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> pieces) {
    return all || !tags.isEmpty()
        ? WordRemoval.remove(pieces, i -> goes(pieces.get(i)), Locale.ROOT)
        : pieces;
  }

  private boolean goes(TimedWord piece) {
    return piece.sound() != null && (all || tags.contains(piece.sound()));
  }
}
