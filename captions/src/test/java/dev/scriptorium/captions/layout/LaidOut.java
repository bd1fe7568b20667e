package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words, options and what layout build of them, to be asked questions. */
record LaidOut(List<SpokenWord> words, LayoutOptions options, CaptionTrack track) {

  static LaidOut of(List<SpokenWord> words, String language, LayoutOptions options) {
    return new LaidOut(words, options, CaptionLayout.layOut(words, language, options));
  }

  List<Cue> cues() {
    return track.cues();
  }

  /** All text that should be shown, without spaces. */
  String expectedText() {
    return words.stream()
        .filter(word -> !word.text().isBlank())
        .map(word -> (hasPrefix(word) ? word.speaker().prefix() : "") + word.text())
        .map(LaidOut::withoutSpaces)
        .collect(Collectors.joining());
  }

  String shownText() {
    return cues().stream()
        .flatMap(cue -> cue.lines().stream())
        .map(LaidOut::withoutSpaces)
        .collect(Collectors.joining());
  }

  /** For each cue, the words that it shows a part of. */
  List<List<SpokenWord>> wordsOfCues() {
    List<List<SpokenWord>> all = new ArrayList<>();
    int at = 0;
    int left = 0;
    for (Cue cue : cues()) {
      List<SpokenWord> shown = new ArrayList<>();
      for (Cue.Word word : cue.words()) {
        int length = withoutSpaces(word.text()).length();
        while (left == 0) {
          left = withoutSpaces(words.get(at++).text()).length();
        }
        shown.add(words.get(at - 1));
        left -= length;
      }
      all.add(shown);
    }
    return all;
  }

  private static boolean hasPrefix(SpokenWord word) {
    return word.speakerChange() && word.speaker() != null;
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("\\s+", "");
  }
}
