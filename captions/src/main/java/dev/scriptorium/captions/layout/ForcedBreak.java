package dev.scriptorium.captions.layout;

/** What has to end at a boundary: nothing, a line, or a caption. */
enum ForcedBreak {
  NONE,
  LINE,
  CAPTION
}
