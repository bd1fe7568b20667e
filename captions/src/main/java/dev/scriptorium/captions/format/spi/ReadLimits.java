package dev.scriptorium.captions.format.spi;

/**
 * The limits of a reader.
 *
 * @param bytes longest file
 * @param lineLength longest line, in characters
 * @param cues most cues
 */
public record ReadLimits(long bytes, int lineLength, int cues) {

  /** 64 MiB, 64 Ki characters, 200,000 cues. */
  public static final ReadLimits DEFAULT = new ReadLimits(64L << 20, 1 << 16, 200_000);
}
