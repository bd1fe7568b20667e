package dev.scriptorium.captions.option;

/** An option has a value that it cannot have. Its message says which, and what it may be. */
public final class OptionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String option;
  private final String problem;

  /**
   * @param option its name as clients write it, for example {@code lines_per_caption}
   * @param problem what is wrong, for example {@code must be at least 1}
   */
  public OptionException(String option, String problem) {
    super(option + ": " + problem);
    this.option = option;
    this.problem = problem;
  }

  /** The option's name as clients write it, for example {@code lines_per_caption}. */
  public String option() {
    return option;
  }

  /** What is wrong with its value. */
  public String problem() {
    return problem;
  }
}
