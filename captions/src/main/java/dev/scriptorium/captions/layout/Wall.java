package dev.scriptorium.captions.layout;

/** What must end at a boundary. */
enum Wall {
  NONE,
  LINE,
  CAPTION
}
