package dev.scriptorium.common.model;

/** How thorough a translation is, the least first. */
public enum TranslationQuality {
  BASIC,
  TRANSLATION,
  TRANSLATION_AND_CORRECTION
}
