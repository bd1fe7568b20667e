package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about a captioning job.
 *
 * @param name label; may be empty
 * @param language RFC 5646 tag of the spoken language, as the client wrote it
 * @param externalId the client's own id of it; null if none
 * @param requestor free text; null if none
 * @param reference free text; null if none
 * @param expectedSpeakers null if not said
 * @param preferences about work that is not ordered yet; null if none
 */
public record CaptioningDetails(
    @AtMost(CommandLimits.NAME) String name,
    @AtMost(CommandLimits.LANGUAGE) String language,
    @AtMost(CommandLimits.EXTERNAL_ID) @Nullable String externalId,
    @AtMost(CommandLimits.REQUESTOR) @Nullable String requestor,
    @AtMost(CommandLimits.REFERENCE) @Nullable String reference,
    @AtMost(CommandLimits.SPEAKERS) @Nullable Integer expectedSpeakers,
    @Nullable Preferences preferences)
    implements JobDetails {

  public CaptioningDetails {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(language, "language");
  }

  /** Details without preferences. */
  public CaptioningDetails(
      String name,
      String language,
      @Nullable String externalId,
      @Nullable String requestor,
      @Nullable String reference,
      @Nullable Integer expectedSpeakers) {
    this(name, language, externalId, requestor, reference, expectedSpeakers, null);
  }

  @Override
  public String sourceLanguage() {
    return language;
  }

  @Override
  public @Nullable String targetLanguage() {
    return null;
  }

  @Override
  public CaptioningDetails withoutLongTexts() {
    return this;
  }
}
