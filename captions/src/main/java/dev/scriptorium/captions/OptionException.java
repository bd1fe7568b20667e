package dev.scriptorium.captions;

/** An option has a value that it cannot have. */
public final class OptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String option;

  /**
   * @param option its exact name, for example {@code srt_format}
   * @param problem what is wrong with its value
   */
  public OptionException(String option, String problem) {
    super(option + ": " + problem);
    this.option = option;
  }

  /** The exact name of the option, for example {@code srt_format}. */
  public String option() {
    return option;
  }
}
