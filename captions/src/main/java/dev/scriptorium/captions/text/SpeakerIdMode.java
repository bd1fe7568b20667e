package dev.scriptorium.captions.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a speaker is named where somebody else begins to speak. */
public enum SpeakerIdMode {
  /** Not at all: {@code >> text}. */
  @JsonProperty("no")
  NO,
  /** By number: {@code >> Speaker 1: text}. */
  @JsonProperty("number")
  NUMBER,
  /** By name, or by number where the name is empty: {@code >> John Doe: text}. */
  @JsonProperty("name")
  NAME
}
