package dev.scriptorium.common.model;

/** Optional attributes that a change can remove. */
public enum OptionalText {
  COUPON_NAME,
  AFFILIATE_ID,
  SUBJECT_AREA,
  BRIEFING
}
