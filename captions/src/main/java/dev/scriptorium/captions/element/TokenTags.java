package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tags of tokens; others than those of the enumeration are repaired on import. */
final class TokenTags {

  private static final String ENDS_SENTENCE = SoundTag.ENDS_SENTENCE.name();

  private TokenTags() {}

  static @Nullable String read(ElementCursor in) {
    String found = in.text();
    if (found == null || !in.isTolerant() || SoundTag.named(found).isPresent()) {
      return found;
    }
    String name = found.strip().toUpperCase(Locale.ROOT);
    String tag = name.equals("SOUND") ? SoundTag.UNKNOWN.name() : name;
    in.flaw("is not a tag of the enumeration");
    return SoundTag.named(tag).isPresent() ? tag : null;
  }

  /** A sound that does not say what it is, is an unknown one. */
  static List<String> mended(List<String> tags, Token.Type type, ElementCursor in) {
    if (type != Token.Type.SOUND || tags.stream().anyMatch(tag -> !tag.equals(ENDS_SENTENCE))) {
      return tags;
    }
    in.flaw("is a sound without a tag");
    List<String> mended = new ArrayList<>(tags);
    mended.add(0, SoundTag.UNKNOWN.name());
    return mended;
  }
}
