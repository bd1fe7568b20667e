package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How lines end.
 *
 * @param captions number of captions
 * @param lines number of lines
 * @param functionWords lines that end in a function word
 * @param torn captions that end inside a clause: without punctuation
 * @param tornAtFunctionWord captions that end in a function word
 */
record LineEnds(int captions, int lines, int functionWords, int torn, int tornAtFunctionWord) {

  double functionWordShare() {
    return 100.0 * functionWords / lines;
  }

  double tornShare() {
    return 100.0 * torn / captions;
  }

  static LineEnds of(List<List<String>> captions, Set<String> functionWords) {
    int lines = 0;
    int bad = 0;
    int torn = 0;
    int tornBad = 0;
    for (List<String> caption : captions) {
      for (String line : caption) {
        lines++;
        bad += Prose.endsInFunctionWord(line, functionWords) ? 1 : 0;
      }
      String last = caption.getLast();
      torn += Character.isLetterOrDigit(last.charAt(last.length() - 1)) ? 1 : 0;
      tornBad += Prose.endsInFunctionWord(last, functionWords) ? 1 : 0;
    }
    return new LineEnds(captions.size(), lines, bad, torn, tornBad);
  }

  static List<List<String>> laidOut(Prose prose) {
    return CaptionLayout.layOut(prose.words(), prose.language(), LayoutOptions.DEFAULT)
        .cues()
        .stream()
        .map(Cue::lines)
        .toList();
  }

  /** Lines as full as can be, two to a caption, whatever is said. */
  static List<List<String>> greedy(Prose prose, int columns) {
    return greedyCaptions(prose.words(), columns);
  }

  /** What whisper-style tools do: full lines, but a caption ends with its sentence. */
  static List<List<String>> whisperStyle(Prose prose, int columns) {
    List<List<String>> captions = new ArrayList<>();
    List<SpokenWord> sentence = new ArrayList<>();
    for (SpokenWord word : prose.words()) {
      sentence.add(word);
      if (word.endsSentence()) {
        captions.addAll(greedyCaptions(sentence, columns));
        sentence.clear();
      }
    }
    return captions;
  }

  private static List<List<String>> greedyCaptions(List<SpokenWord> words, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (SpokenWord word : words) {
      if (!line.isEmpty() && line.length() + 1 + word.text().length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word.text());
    }
    lines.add(line.toString());
    List<List<String>> captions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      captions.add(lines.subList(i, Math.min(i + 2, lines.size())));
    }
    return captions;
  }
}
