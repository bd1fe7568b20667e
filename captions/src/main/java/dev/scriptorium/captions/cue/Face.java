package dev.scriptorium.captions.cue;

/** How letters look. */
public enum Face {
  ITALIC,
  BOLD,
  UNDERLINE
}
