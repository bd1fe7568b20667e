package dev.scriptorium.captions.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The case of all text. */
public enum LetterCase {
  @JsonProperty("upper")
  UPPER,
  @JsonProperty("lower")
  LOWER
}
