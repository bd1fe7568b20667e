package dev.scriptorium.worker.media;

/** Why a medium could not be used: a closed set, fit for events. */
public enum MediaFailure {
  /** No byte. */
  EMPTY(Blame.MEDIUM),
  /** Nothing that looks like sound or video: a text, an archive, noise. */
  NOT_MEDIA(Blame.MEDIUM),
  /**
   * Recognised, but not accepted: playlists and descriptions of streams, which name other files.
   */
  FORMAT_REFUSED(Blame.MEDIUM),
  /** Media without sound: video only, pictures. */
  NO_AUDIO(Blame.MEDIUM),
  /** Sound in a coding that is unknown or encrypted. */
  CODEC_UNSUPPORTED(Blame.MEDIUM),
  /** Longer than the limit, by declaration or when it was decoded. */
  TOO_LONG(Blame.MEDIUM),
  /** Damaged so much that there is no sound, or errors in most of it. */
  CORRUPT(Blame.MEDIUM),
  /** Ends well before the length that the file declares: its end is missing. */
  INCOMPLETE(Blame.MEDIUM),
  /** The program took too long, or stopped working. */
  TIME_EXCEEDED(Blame.TOOL),
  /** The program wanted more memory than it may have. */
  MEMORY_EXCEEDED(Blame.TOOL),
  /** The program crashed, or said what nobody understands. */
  TOOL_FAILED(Blame.TOOL),
  /** Neither ffmpeg nor ffprobe can be run here. */
  TOOL_MISSING(Blame.TOOL),
  /** The file cannot be read, or the scratch directory not written. */
  STORAGE_FAILED(Blame.TOOL),
  CANCELED(Blame.TOOL);

  private enum Blame {
    MEDIUM,
    TOOL
  }

  private final Blame blame;

  MediaFailure(Blame blame) {
    this.blame = blame;
  }

  /** Whether the file is at fault, so that the same file fails again. */
  public boolean isAboutMedium() {
    return blame == Blame.MEDIUM;
  }
}
