package dev.scriptorium.common.model;

/** How thorough a translation is. */
public enum TranslationQuality {
  TRANSLATION,
  TRANSLATION_AND_CORRECTION
}
