package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.TextStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** The tags that are open while text is read, and the style they make together. */
final class Styles {

  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(String name, TextStyle style) {}

  TextStyle current() {
    return open.isEmpty() ? TextStyle.PLAIN : open.peek().style;
  }

  void begin(String name, UnaryOperator<TextStyle> change) {
    open.push(new Open(name, change.apply(current())));
  }

  /** Ends the innermost tag of that name and all within; nothing if there is none. */
  void end(String name) {
    if (open.stream().anyMatch(each -> each.name.equals(name))) {
      while (!open.pop().name.equals(name)) {
        // What was not closed ends with what it is in
      }
    }
  }
}
