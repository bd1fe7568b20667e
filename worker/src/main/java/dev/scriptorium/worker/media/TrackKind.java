package dev.scriptorium.worker.media;

/** What a track of a medium is. */
public enum TrackKind {
  AUDIO,
  VIDEO,
  /** A picture that shows while there is nothing to see: a cover. */
  COVER,
  SUBTITLES,
  OTHER
}
