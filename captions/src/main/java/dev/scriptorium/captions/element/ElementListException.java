package dev.scriptorium.captions.element;

import java.util.List;
import java.util.stream.Collectors;

/** The input is not an element list, or violates its rules. */
public final class ElementListException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<ElementProblem> problems;

  ElementListException(List<ElementProblem> problems) {
    super(problems.stream().map(ElementProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All that was found, up to the limit; at least one. */
  public List<ElementProblem> problems() {
    return problems;
  }
}
