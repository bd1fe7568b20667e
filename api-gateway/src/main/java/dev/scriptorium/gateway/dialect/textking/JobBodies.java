package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the body of a job of a project (docs/contract/textking.md, 4.2, 9.3). */
final class JobBodies {

  private static final String SOURCE = "source_language";
  private static final String TARGET = "target_language";
  private static final String QUALITY = "quality";

  private final TextkingProperties properties;

  JobBodies(TextkingProperties properties) {
    this.properties = properties;
  }

  /**
   * Reads the body of {@code POST /project/{id}/jobs}. Whether its languages differ is for the
   * order to decide.
   */
  TranslationDetails readNew(RequestObject body) {
    String name = RequestObject.required("name", name(body));
    String source = RequestObject.required(SOURCE, LanguageCodes.read(body, SOURCE));
    String target = RequestObject.required(TARGET, LanguageCodes.read(body, TARGET));
    Activity activity = activity(body);
    return new TranslationDetails(
        name,
        source,
        target,
        RequestObject.required(QUALITY, quality(body)),
        body.id("topic"),
        briefing(body),
        activity == null ? Activity.ACTIVE : activity);
  }

  /**
   * Reads the body of {@code PUT /project/{id}/job/{jobId}}. Whether its languages differ is for
   * the order to decide.
   */
  TranslationChanges readChange(RequestObject body) {
    Set<OptionalText> cleared = EnumSet.noneOf(OptionalText.class);
    if (body.isEmptyText("topic")) {
      cleared.add(OptionalText.SUBJECT_AREA);
    }
    if (body.isEmptyText("briefing")) {
      cleared.add(OptionalText.BRIEFING);
    }
    return new TranslationChanges(
        name(body),
        LanguageCodes.read(body, SOURCE),
        LanguageCodes.read(body, TARGET),
        quality(body),
        body.id("topic"),
        briefing(body),
        activity(body),
        cleared);
  }

  private @Nullable String name(RequestObject body) {
    return body.nonEmptyText("name", properties.maxNameLength());
  }

  private @Nullable String briefing(RequestObject body) {
    String text = body.text("briefing", properties.maxBriefingLength());
    return text == null || text.isEmpty() ? null : text;
  }

  private static @Nullable TranslationQuality quality(RequestObject body) {
    String word = body.text(QUALITY, Integer.MAX_VALUE);
    return word == null
        ? null
        : JobWords.quality(word)
            .orElseThrow(
                () ->
                    RequestObject.invalid(
                        QUALITY, "must be 'translation', 'translation-and-correction' or 'basic'"));
  }

  private static @Nullable Activity activity(RequestObject body) {
    Boolean active = body.truth("is_active");
    if (active == null) {
      return null;
    }
    return active ? Activity.ACTIVE : Activity.INACTIVE;
  }
}
