package dev.scriptorium.captions.format.spi;

/** The format cannot carry the track: for example a script that its character set lacks. */
public final class UnwritableTrackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnwritableTrackException(String problem) {
    super(problem);
  }
}
