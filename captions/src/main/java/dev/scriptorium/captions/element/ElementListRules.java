package dev.scriptorium.captions.element;

import java.util.List;

/**
 * The rules that every element list keeps (docs/contract/cielo24.md, 8.1): whole milliseconds, not
 * negative; segments, sequences and tokens in order, without overlap, of some length, within what
 * holds them; speakers known; sounds tagged; only tags and genders of the enumerations.
 */
public final class ElementListRules {

  private ElementListRules() {}

  /**
   * What in a list breaks the rules.
   *
   * @param most as many at most
   * @return empty if it keeps all
   */
  public static List<ElementProblem> check(ElementList list, int most) {
    RuleCheck check = new RuleCheck(list, most);
    check.run();
    return check.problems();
  }

  static void requireKept(ElementList list, int most) throws ElementListException {
    List<ElementProblem> problems = check(list, most);
    if (!problems.isEmpty()) {
      throw new ElementListException(problems);
    }
  }
}
