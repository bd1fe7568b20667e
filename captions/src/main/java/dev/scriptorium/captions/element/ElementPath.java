package dev.scriptorium.captions.element;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Writes paths: {@code segments[3].sequences[0].tokens[1]}. */
final class ElementPath {

  private static final int LONGEST_NAME = 60;

  private ElementPath() {}

  static String of(@Nullable TokenStreamContext innermost) {
    Deque<String> steps = new ArrayDeque<>();
    for (TokenStreamContext at = innermost; at != null && !at.inRoot(); at = at.getParent()) {
      String name = at.currentName();
      if (at.inArray() && at.hasCurrentIndex()) {
        steps.push("[" + at.getCurrentIndex() + "]");
      } else if (at.inObject() && name != null) {
        steps.push("." + abbreviated(name));
      }
    }
    String path = String.join("", steps);
    return path.startsWith(".") ? path.substring(1) : path;
  }

  static String in(String parent, String list, int index) {
    return (parent.isEmpty() ? "" : parent + ".") + list + "[" + index + "]";
  }

  private static String abbreviated(String name) {
    return ValidText.of(
        name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...");
  }
}
