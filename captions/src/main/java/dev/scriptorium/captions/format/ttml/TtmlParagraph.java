package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.StyledTextBuffer;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of a paragraph, by when it is shown: spans with times of their own are other cues. */
final class TtmlParagraph {

  private final ReadContext context;
  private final Map<Interval, StyledTextBuffer> texts = new LinkedHashMap<>();

  TtmlParagraph(ReadContext context) {
    this.context = context;
  }

  void text(int line, TimeScope scope, String text, TextStyle style) throws CaptionSyntaxException {
    if (scope.isNever()) {
      if (!text.isBlank()) {
        context.note(line, "text that begins after its parent ends is dropped");
      }
      return;
    }
    if (scope.keepsSpace()) {
      at(scope).add(line, text, style);
    } else {
      at(scope).addCollapsed(line, text, style);
    }
  }

  void lineBreak(int line, TimeScope scope) throws CaptionSyntaxException {
    at(scope).add(line, "\n", TextStyle.PLAIN);
  }

  /**
   * Emits its cues and clears it.
   *
   * @param anchor where they are
   */
  void end(int line, CueCollector cues, Anchor anchor) throws CaptionSyntaxException {
    for (Map.Entry<Interval, StyledTextBuffer> each : texts.entrySet()) {
      Interval when = each.getKey();
      long end = when.end == TimeScope.OPEN ? CueCollector.UNKNOWN_END : when.end;
      cues.add(line, when.start, end, each.getValue().text().at(anchor));
    }
    texts.clear();
  }

  private StyledTextBuffer at(TimeScope scope) {
    Interval when = new Interval(scope.start, scope.end);
    return texts.computeIfAbsent(when, key -> new StyledTextBuffer(context.limits()));
  }

  private record Interval(long start, long end) {}
}
