package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partial change of a translation job: what is null stays as it is.
 *
 * @param cleared attributes to remove; wins over a value given for the same attribute
 */
public record TranslationChanges(
    @AtMost(CommandLimits.NAME) @Nullable String name,
    @AtMost(CommandLimits.LANGUAGE) @Nullable String sourceLanguage,
    @AtMost(CommandLimits.LANGUAGE) @Nullable String targetLanguage,
    @Nullable TranslationQuality quality,
    @Nullable UUID subjectArea,
    @AtMost(CommandLimits.BRIEFING) @Nullable String briefing,
    @Nullable Activity activity,
    Set<OptionalText> cleared) {

  public TranslationChanges {
    cleared = cleared == null ? Set.of() : Set.copyOf(cleared);
  }

  /** Whether a language is among what changes. */
  public boolean concernsLanguages() {
    return sourceLanguage != null || targetLanguage != null;
  }

  /** The details after this change. */
  public TranslationDetails applyTo(TranslationDetails old) {
    return new TranslationDetails(
        orElse(name, old.name()),
        orElse(sourceLanguage, old.sourceLanguage()),
        orElse(targetLanguage, old.targetLanguage()),
        orElse(quality, old.quality()),
        changed(OptionalText.SUBJECT_AREA, subjectArea, old.subjectArea()),
        changed(OptionalText.BRIEFING, briefing, old.briefing()),
        orElse(activity, old.activity()));
  }

  private <T> @Nullable T changed(OptionalText attribute, @Nullable T wanted, @Nullable T old) {
    if (cleared.contains(attribute)) {
      return null;
    }
    return wanted == null ? old : wanted;
  }

  private static <T> T orElse(@Nullable T wanted, T old) {
    return wanted == null ? old : wanted;
  }
}
