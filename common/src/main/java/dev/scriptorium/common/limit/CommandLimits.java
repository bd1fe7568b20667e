package dev.scriptorium.common.limit;

/**
 * The most that a command may contain, whoever wrote it. A gateway's settings have these as
 * defaults and may be lower. Lengths are in characters (code points).
 */
public final class CommandLimits {
  /** A name of a job or an order. */
  public static final int NAME = 1_000;

  /** The client's own id of a job. */
  public static final int EXTERNAL_ID = 255;

  public static final int REQUESTOR = 255;

  /** A reference of the client. */
  public static final int REFERENCE = 1_000;

  /** A language tag. */
  public static final int LANGUAGE = 100;

  /** Notes for transcribers. */
  public static final int NOTES = 1_000;

  /** Names and values of metadata together. */
  public static final int METADATA = 10_000;

  /** A URL as the client wrote it. */
  public static final int URL = 4_096;

  /** A URL that is percent-encoded, or encrypted and in Base64. */
  public static final int ENCODED_URL = 40_000;

  /** A briefing for a translator. */
  public static final int BRIEFING = 50_000;

  /** A coupon name or an affiliate id. */
  public static final int CODE = 200;

  /** A word of a list that a gateway knows, an engine, a digest, a number of an order. */
  public static final int WORD = 200;

  /** All words of such a list together. */
  public static final int WORDS = 2_000;

  public static final int SPEAKERS = 1_000;

  /** A year. */
  public static final int TURNAROUND_HOURS = 8_760;

  private CommandLimits() {}

  /**
   * Checks a setting that may lower a limit.
   *
   * @throws IllegalArgumentException it is higher
   */
  public static void requireAtMost(String setting, int value, int limit) {
    if (value > limit) {
      throw new IllegalArgumentException(
          "%s must be at most %d, but is %d".formatted(setting, limit, value));
    }
  }
}
