package dev.scriptorium.captions.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The letters that all text is put in. */
public enum LetterCase {
  @JsonProperty("upper")
  UPPER,
  @JsonProperty("lower")
  LOWER
}
