package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.List;

/** What is found while a list is read: faults, and flaws that can be repaired. */
final class Findings {

  /** Whether flaws are repaired, or are faults as well. */
  enum Mode {
    STRICT,
    TOLERANT
  }

  /** There are enough faults, or one after which nothing more can be read. */
  static final class StopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StopException() {
      super(null, null, false, false);
    }
  }

  private final Mode mode;
  private final int limit;
  private final List<ElementProblem> faults = new ArrayList<>();
  private final List<ElementProblem> repairs = new ArrayList<>();
  private int repairCount;

  Findings(Mode mode, int limit) {
    this.mode = mode;
    this.limit = limit;
  }

  boolean isTolerant() {
    return mode == Mode.TOLERANT;
  }

  void fault(ElementProblem problem) {
    faults.add(problem);
    if (faults.size() >= limit) {
      throw new StopException();
    }
  }

  void flaw(ElementProblem problem) {
    if (!isTolerant()) {
      fault(problem);
      return;
    }
    repairCount++;
    if (repairs.size() < limit) {
      repairs.add(problem);
    }
  }

  void throwFaults() throws ElementListException {
    if (!faults.isEmpty()) {
      throw new ElementListException(faults);
    }
  }

  List<ElementProblem> repairs() {
    return repairs;
  }

  int repairCount() {
    return repairCount;
  }
}
