package dev.scriptorium.captions.element;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The language of an element list: RFC 5646, or what is found in its place ({@code EN_US}). */
public final class LanguageTag {

  private LanguageTag() {}

  /**
   * As RFC 5646 writes it: {@code en-US} for {@code EN_US}; empty if it cannot be read as such.
   *
   * @param found of any origin
   */
  public static Optional<String> normalised(String found) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(found.strip().replace('_', '-')).build();
      String tag = locale.toLanguageTag();
      return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** For case, words and sentences; {@link Locale#ROOT} if it cannot be read. */
  public static Locale locale(String found) {
    return normalised(found).map(Locale::forLanguageTag).orElse(Locale.ROOT);
  }
}
