package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.format.CaptionSyntaxException;
import dev.scriptorium.captions.format.ReadLimits;
import dev.scriptorium.captions.format.file.CleanText;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.CueText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of a paragraph, by when it is shown: spans with times of their own are other cues. */
final class TtmlParagraph {

  private final ReadLimits limits;
  private final Map<Interval, CueText> texts = new LinkedHashMap<>();

  TtmlParagraph(ReadLimits limits) {
    this.limits = limits;
  }

  void text(int line, TimeScope scope, String text) throws CaptionSyntaxException {
    if (scope.keepsSpace()) {
      at(scope).add(line, text);
    } else {
      at(scope).addCollapsed(line, text);
    }
  }

  void lineBreak(int line, TimeScope scope) throws CaptionSyntaxException {
    at(scope).add(line, "\n");
  }

  /** Hands over its cues; it begins anew. */
  void end(int line, CueCollector cues) throws CaptionSyntaxException {
    for (Map.Entry<Interval, CueText> each : texts.entrySet()) {
      Interval when = each.getKey();
      long end = when.end == TimeScope.OPEN ? CueCollector.UNKNOWN_END : when.end;
      var shown = each.getValue().take().lines().map(CleanText::of).toList();
      cues.add(line, when.start, end, shown);
    }
    texts.clear();
  }

  private CueText at(TimeScope scope) {
    Interval when = new Interval(scope.start, scope.end);
    return texts.computeIfAbsent(when, key -> new CueText(limits));
  }

  private record Interval(long start, long end) {}
}
