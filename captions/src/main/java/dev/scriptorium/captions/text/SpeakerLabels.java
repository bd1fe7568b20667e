package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.Speaker;
import dev.scriptorium.captions.text.SpokenWord.SpeakerLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The labels in front of the text at speaker changes. */
final class SpeakerLabels {

  private static final int EFFECTS = 0;

  private final TextOptions options;
  private final CaseAndBrackets decoration;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, SpeakerLabel> labels = new HashMap<>();

  SpeakerLabels(List<Speaker> speakers, TextOptions options, Locale locale) {
    this.options = options;
    this.decoration = new CaseAndBrackets(options, locale);
    speakers.forEach(speaker -> names.put(speaker.id(), SingleLine.clean(speaker.name())));
  }

  /**
   * @param speaker negative for a speaker that the list does not name: only the marker
   */
  SpeakerLabel of(int speaker) {
    return labels.computeIfAbsent(speaker, id -> new SpeakerLabel(id, prefix(id)));
  }

  private String prefix(int speaker) {
    String name = name(speaker);
    String named = name.isEmpty() ? "" : name + ":";
    return decoration.decorated((options.emitSpeakerChangeTokensAs() + " " + named).strip());
  }

  private String name(int speaker) {
    if (speaker < 0 || options.displaySpeakerId() == SpeakerIdMode.NO) {
      return "";
    }
    if (speaker == EFFECTS) {
      return options.displayEffectsSpeakerAs();
    }
    String name =
        options.displaySpeakerId() == SpeakerIdMode.NAME ? names.getOrDefault(speaker, "") : "";
    return name.isEmpty() ? "Speaker " + speaker : name;
  }
}
