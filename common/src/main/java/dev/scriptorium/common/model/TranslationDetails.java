package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about a translation job.
 *
 * @param name label; not empty
 * @param sourceLanguage ISO 639 code
 * @param targetLanguage ISO 639 code
 * @param quality how thoroughly it is translated
 * @param subjectArea id of the subject area; null if none
 * @param briefing free text for the translator; null if none
 * @param activity whether the job takes part when its order is placed
 */
public record TranslationDetails(
    @AtMost(CommandLimits.NAME) String name,
    @AtMost(CommandLimits.LANGUAGE) String sourceLanguage,
    @AtMost(CommandLimits.LANGUAGE) String targetLanguage,
    TranslationQuality quality,
    @Nullable UUID subjectArea,
    @AtMost(CommandLimits.BRIEFING) @Nullable String briefing,
    Activity activity)
    implements JobDetails {

  /** Whether a job takes part when its order is placed. */
  public enum Activity {
    ACTIVE,
    INACTIVE
  }

  public TranslationDetails {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sourceLanguage, "sourceLanguage");
    Objects.requireNonNull(targetLanguage, "targetLanguage");
    Objects.requireNonNull(quality, "quality");
    Objects.requireNonNull(activity, "activity");
  }

  @Override
  public @Nullable String externalId() {
    return null;
  }

  @Override
  public TranslationDetails withoutLongTexts() {
    return new TranslationDetails(
        name, sourceLanguage, targetLanguage, quality, subjectArea, null, activity);
  }

  /** Whether there would be nothing to translate. */
  public boolean hasSameLanguages() {
    return Languages.areSame(sourceLanguage, targetLanguage);
  }
}
