package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.TranslationQuality;
import java.util.Arrays;
import java.util.Optional;

/** Maps phases and qualities of a job to the dialect (docs/contract/textking.md, 4.1, 4.3). */
final class JobWords {

  private JobWords() {}

  static String state(JobPhase phase) {
    return switch (phase) {
      case DRAFT -> "new";
      case PENDING -> "translation-pending";
      case CANCELED -> "canceled";
      case AWAITING_AUTHORIZATION, WORKING, COMPLETE, FAILED, DELETED ->
          throw new IllegalStateException("no view shows a job of a project as " + phase);
    };
  }

  static String quality(TranslationQuality quality) {
    return switch (quality) {
      case BASIC -> "basic";
      case TRANSLATION -> "translation";
      case TRANSLATION_AND_CORRECTION -> "translation-and-correction";
    };
  }

  static Optional<TranslationQuality> quality(String word) {
    return Arrays.stream(TranslationQuality.values())
        .filter(quality -> quality(quality).equals(word))
        .findAny();
  }
}
