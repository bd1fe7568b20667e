package dev.scriptorium.captions.format.ttml;

import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.CueTextBuffer;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import dev.scriptorium.captions.markup.CleanText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of a paragraph, by when it is shown: spans with times of their own are other cues. */
final class TtmlParagraph {

  private final ReadLimits limits;
  private final Map<Interval, CueTextBuffer> texts = new LinkedHashMap<>();

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

  /** Emits its cues and clears it. */
  void end(int line, CueCollector cues) throws CaptionSyntaxException {
    for (Map.Entry<Interval, CueTextBuffer> each : texts.entrySet()) {
      Interval when = each.getKey();
      long end = when.end == TimeScope.OPEN ? CueCollector.UNKNOWN_END : when.end;
      var shown = each.getValue().take().lines().map(CleanText::of).toList();
      cues.add(line, when.start, end, shown);
    }
    texts.clear();
  }

  private CueTextBuffer at(TimeScope scope) {
    Interval when = new Interval(scope.start, scope.end);
    return texts.computeIfAbsent(when, key -> new CueTextBuffer(limits));
  }

  private record Interval(long start, long end) {}
}
