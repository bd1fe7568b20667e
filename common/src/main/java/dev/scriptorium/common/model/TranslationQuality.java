package dev.scriptorium.common.model;

/** How thoroughly a translation is made. */
public enum TranslationQuality {
  TRANSLATION,
  TRANSLATION_AND_CORRECTION
}
