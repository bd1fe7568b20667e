package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.CueCollector;
import dev.scriptorium.captions.format.file.CueTextBuffer;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.markup.CleanText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The screen while a SAMI file is read: the latest text of each language class. The cues of several
 * classes all become cues of the one track.
 */
final class SamiCues {

  private static final int MOST_CLASSES = 16;

  private final ReadContext context;
  private final CueCollector cues;
  private final Map<String, CueTextBuffer> block = new LinkedHashMap<>();
  private final Map<String, Shown> screen = new LinkedHashMap<>();
  private final Map<String, String> languages = new HashMap<>();
  private String languageClass = "";
  private long time;

  SamiCues(ReadContext context) {
    this.context = context;
    cues = new CueCollector(context);
  }

  /** What the head says of a class. */
  void addLanguage(String ofClass, String language) {
    languages.put(ofClass.toLowerCase(Locale.ROOT), language.toLowerCase(Locale.ROOT));
  }

  /** A {@code SYNC}. */
  void at(int line, long ms) throws CaptionSyntaxException {
    endBlock(line);
    time = ms;
    languageClass = "";
  }

  /** A {@code P}. */
  void in(int line, String newClass) throws CaptionSyntaxException {
    languageClass = newClass;
    if (isChosen() && block.containsKey(newClass)) {
      block().add(line, "\n");
    }
    text(line, "");
  }

  void text(int line, String text) throws CaptionSyntaxException {
    if (!isChosen()) {
      return;
    }
    block().addCollapsed(line, text);
    if (block.size() > MOST_CLASSES) {
      throw new CaptionSyntaxException(line, "more than %d classes".formatted(MOST_CLASSES));
    }
  }

  void lineBreak(int line) throws CaptionSyntaxException {
    if (isChosen()) {
      block().add(line, "\n");
    }
  }

  /** Text without a class is in every language. */
  private boolean isChosen() {
    String asked = context.options().language();
    if (asked.isEmpty() || languageClass.isEmpty() || languageClass.equals(asked)) {
      return true;
    }
    String spoken = languages.getOrDefault(languageClass, "");
    return spoken.equals(asked) || spoken.startsWith(asked + "-") || asked.startsWith(spoken + "-");
  }

  CaptionTrack track(int line, String found) throws CaptionSyntaxException {
    String asked = context.options().language();
    String language =
        asked.isEmpty()
            ? found
            : languages.getOrDefault(asked, languages.containsValue(asked) ? asked : found);
    endBlock(line);
    for (Shown last : screen.values()) {
      cues.add(last.line, last.start, CueCollector.UNKNOWN_END, last.lines);
    }
    return cues.track(language);
  }

  private CueTextBuffer block() {
    return block.computeIfAbsent(languageClass, key -> new CueTextBuffer(context.limits()));
  }

  private void endBlock(int line) throws CaptionSyntaxException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    block.forEach((key, text) -> texts.put(key, shown(text.take())));
    block.clear();
    texts.entrySet().removeIf(text -> text.getKey().isEmpty() && text.getValue().isEmpty());
    if (texts.isEmpty()) {
      hide(line, List.copyOf(screen.keySet()));
    }
    hide(line, List.copyOf(texts.keySet()));
    texts.forEach((key, shown) -> screen.put(key, new Shown(line, time, shown)));
  }

  private void hide(int line, List<String> classes) throws CaptionSyntaxException {
    for (String each : classes) {
      Shown before = screen.remove(each);
      if (before != null) {
        cues.add(before.line, before.start, time, before.lines);
      }
    }
  }

  private static List<String> shown(String text) {
    return text.lines()
        .map(line -> CleanText.of(line).replace('\u00A0', ' ').strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private record Shown(int line, long start, List<String> lines) {}
}
