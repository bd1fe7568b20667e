package dev.scriptorium.common.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about a job of its own (one outside any order).
 *
 * @param name label; may be empty
 * @param language RFC 5646 tag of the spoken language, as the client wrote it
 * @param externalId the client's own id of it; null if none
 * @param requestor free text; null if none
 * @param reference free text; null if none
 * @param expectedSpeakers null if not said
 */
public record CaptioningDetails(
    String name,
    String language,
    @Nullable String externalId,
    @Nullable String requestor,
    @Nullable String reference,
    @Nullable Integer expectedSpeakers) {

  public CaptioningDetails {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(language, "language");
  }
}
