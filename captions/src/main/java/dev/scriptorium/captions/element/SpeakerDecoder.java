package dev.scriptorium.captions.element;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a speaker. */
final class SpeakerDecoder extends ObjectDecoder<Speaker> {

  static final Set<String> GENDERS = Set.of("MALE", "FEMALE", "UNKNOWN", "");

  private @Nullable Integer id;
  private @Nullable String name;
  private @Nullable String gender;

  SpeakerDecoder(ElementCursor in) {
    super(in);
  }

  @Override
  protected void member(String member) {
    switch (member) {
      case "id" -> id = id(in);
      case "name" -> name = in.text();
      case "gender" -> gender = gender();
      default -> other(member);
    }
  }

  /** A speaker's id; on import a negative one means no speaker. */
  static @Nullable Integer id(ElementCursor in) {
    Long number = in.wholeNumber();
    if (number == null || number >= 0 && number <= Integer.MAX_VALUE) {
      return number == null ? null : number.intValue();
    }
    if (number == -1) {
      in.flaw("is -1 in place of nothing");
    } else {
      in.fault("is not a speaker's id");
    }
    return null;
  }

  private @Nullable String gender() {
    String found = in.text();
    if (found == null || !in.isTolerant() || GENDERS.contains(found)) {
      return found;
    }
    in.flaw("is not a gender of the enumeration");
    String upper = found.strip().toUpperCase(Locale.ROOT);
    return GENDERS.contains(upper) ? upper : "UNKNOWN";
  }

  @Override
  protected Speaker made() {
    return new Speaker(
        needed(id, "id", 0), expected(name, "name", ""), expected(gender, "gender", ""), others());
  }
}
