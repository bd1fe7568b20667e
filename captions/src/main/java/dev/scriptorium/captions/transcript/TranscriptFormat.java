package dev.scriptorium.captions.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The file formats of transcripts. {@code pdf}, which the contract announces, is not one yet. */
public enum TranscriptFormat {
  /** Plain text, UTF-8. */
  @JsonProperty("txt")
  TXT,
  /** A complete HTML5 document, UTF-8. */
  @JsonProperty("html")
  HTML
}
