package dev.scriptorium.captions.element;

import java.util.List;
import java.util.function.ToLongFunction;

/** Finds what is in order already: the longest part of a list whose times do not run backwards. */
public final class LongestOrder {

  private LongestOrder() {}

  /**
   * @return for each element whether it belongs to that part
   */
  public static <T> boolean[] of(List<T> elements, ToLongFunction<T> time) {
    int[] tails = new int[elements.size()];
    int[] before = new int[elements.size()];
    int length = 0;
    for (int i = 0; i < elements.size(); i++) {
      int at = upperBound(elements, time, tails, length, time.applyAsLong(elements.get(i)));
      before[i] = at == 0 ? -1 : tails[at - 1];
      tails[at] = i;
      length = Math.max(length, at + 1);
    }
    boolean[] kept = new boolean[elements.size()];
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }

  private static <T> int upperBound(
      List<T> elements, ToLongFunction<T> time, int[] tails, int length, long looked) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time.applyAsLong(elements.get(tails[middle])) <= looked) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
