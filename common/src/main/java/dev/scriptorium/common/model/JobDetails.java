package dev.scriptorium.common.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about a job, by the kind of the job. In JSON the member {@code kind} tells
 * which; where only one kind is possible it may be missing.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "kind",
    requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonSubTypes({
  @JsonSubTypes.Type(value = CaptioningDetails.class, name = "captioning"),
  @JsonSubTypes.Type(value = TranslationDetails.class, name = "translation")
})
public sealed interface JobDetails permits CaptioningDetails, TranslationDetails {

  /** Label. */
  String name();

  /** Language of what the customer delivers, as the client wrote it. */
  String sourceLanguage();

  /** Language to translate into; null where nothing is to be translated. */
  @Nullable String targetLanguage();

  /** The client's own id of the job; null if none. */
  @Nullable String externalId();

  /** The same without texts that may be long: what is left of a deleted job. */
  JobDetails withoutLongTexts();
}
