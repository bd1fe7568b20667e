package dev.scriptorium.common.topic;

/**
 * The names of the topics.
 *
 * @param prefix put before every name; may be empty
 */
public record Topics(String prefix) {

  /** Where commands go: key root id. */
  public String commands() {
    return prefix + "job-commands";
  }

  /** Public: what happened, key root id. */
  public String events() {
    return prefix + "job-events";
  }

  /** Outcomes for the gateway that asked, key command id. */
  public String replies() {
    return prefix + "job-replies";
  }

  /** Records of the command topic that could not be handled. */
  public String deadLetters() {
    return prefix + "job-commands-dlt";
  }
}
