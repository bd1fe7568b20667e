package dev.scriptorium.captions.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Regional spellings of English. */
public enum EnglishSpelling {
  /** color, organize, traveled. */
  @JsonProperty("A")
  AMERICAN,
  /** colour, organise, travelled. */
  @JsonProperty("B")
  BRITISH,
  /** As British, but organize. */
  @JsonProperty("Z")
  BRITISH_IZE,
  /** colour, organise, program. */
  @JsonProperty("U")
  AUSTRALIAN,
  /** colour, organize, travelled, program. */
  @JsonProperty("C")
  CANADIAN
}
