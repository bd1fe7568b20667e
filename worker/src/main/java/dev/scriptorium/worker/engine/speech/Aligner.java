package dev.scriptorium.worker.engine.speech;

import dev.scriptorium.worker.engine.speech.Alignment.Basis;
import dev.scriptorium.worker.engine.speech.WordPath.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds when each word of a piece was said. One thread at a time. */
final class Aligner {

  private final SphinxSearch search;
  private final Readings readings;

  Aligner() throws IOException {
    search = new SphinxSearch();
    readings = new Readings(search.dictionary());
  }

  /**
   * Aligns words with the audio in which they were heard. They fit if nothing explains the audio
   * better than all of them, in order; else their times are those of the best way that has all of
   * them, or if there is none, estimates.
   *
   * @param words at least one
   */
  Alignment align(SpeechAudio audio, List<RecognizedWord> words) {
    List<List<List<String>>> grammar =
        words.stream().map(word -> readings.of(word.text())).toList();
    List<WordPath> paths =
        grammar.stream().anyMatch(List::isEmpty)
            ? List.of()
            : search.find(audio.samples(), grammar);
    for (int i = 0; i < paths.size(); i++) {
      List<Span> spans = new ArrayList<>();
      if (assign(paths.get(i).words(), 0, grammar, spans)) {
        return alignment(spans, i == 0 ? Basis.FIT : Basis.POOR_FIT, audio.lengthMs());
      }
    }
    return alignment(
        WordTimes.estimated(audio.lengthMs(), words), Basis.ESTIMATE, audio.lengthMs());
  }

  /** Within the piece, in order, and 1 ms at least. */
  private static Alignment alignment(List<Span> found, Basis basis, int length) {
    List<Span> spans = new ArrayList<>();
    long from = 0;
    for (int i = 0; i < found.size(); i++) {
      // Each word after it needs 1 ms as well
      long latest = length - (found.size() - i);
      long start = Math.max(from, Math.min(found.get(i).start(), latest));
      long end = Math.max(start + 1, Math.min(found.get(i).end(), latest + 1));
      spans.add(new Span(start, end));
      from = end;
    }
    return new Alignment(spans, basis);
  }

  /** Which reading of each word was taken: the words said must be used up by the words written. */
  private static boolean assign(
      List<Said> said, int from, List<List<List<String>>> grammar, List<Span> spans) {
    if (spans.size() == grammar.size()) {
      return from == said.size();
    }
    for (List<String> reading : grammar.get(spans.size())) {
      int to = from + reading.size();
      if (to <= said.size() && matches(said.subList(from, to), reading)) {
        spans.add(new Span(said.get(from).span().start(), said.get(to - 1).span().end()));
        if (assign(said, to, grammar, spans)) {
          return true;
        }
        spans.remove(spans.size() - 1);
      }
    }
    return false;
  }

  private static boolean matches(List<Said> said, List<String> reading) {
    for (int i = 0; i < reading.size(); i++) {
      if (!said.get(i).word().equals(reading.get(i))) {
        return false;
      }
    }
    return true;
  }
}
