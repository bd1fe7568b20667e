package dev.scriptorium.captions.layout;

import com.ibm.icu.util.ULocale;
import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.element.LanguageTag;
import dev.scriptorium.captions.layout.CaptionSearch.Caption;
import dev.scriptorium.captions.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out words as captions (docs/contract/cielo24.md, 7.1): what is shown together, where lines
 * break, when it appears.
 *
 * <p>Whatever the words and options are: the cues are in order, never overlap and last at least 1
 * ms; no text is lost or doubled; a line is not longer than {@code characters_per_caption_line} but
 * where {@code disallow_dangling} permits it or a single character is, and a cue has at most {@code
 * lines_per_caption} lines. How contradicting options are settled is in docs/captions-layout.md.
 */
public final class CaptionLayout {

  private static final String UNDETERMINED = "und";

  private CaptionLayout() {}

  /**
   * Lays out words.
   *
   * @param words in the order of their start; one that begins before the previous one is taken to
   *     begin with it, and all end when the next begins
   * @param language an RFC 5646 tag, {@code EN_US} also does; an invalid one counts as {@code und}
   * @return a track whose cues have words
   */
  public static CaptionTrack layOut(
      List<SpokenWord> words, String language, LayoutOptions options) {
    String tag = LanguageTag.normalised(language).orElse(UNDETERMINED);
    String letters = ULocale.forLanguageTag(tag).getLanguage();
    Runs runs = new RunBuilder(words, letters, options).cut();
    List<Caption> captions = new CaptionSearch(runs, options).captions();
    CueTimes times = times(runs, captions);
    new TimingRules(options).apply(times, readingTimes(runs, captions, options));
    return new CaptionTrack(tag, cues(runs, captions, times));
  }

  private static CueTimes times(Runs runs, List<Caption> captions) {
    long[] starts = new long[captions.size()];
    long[] ends = new long[captions.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = runs.start(captions.get(i).from());
      ends[i] = runs.end(captions.get(i).to() - 1);
    }
    return new CueTimes(starts, ends);
  }

  /** How long each caption is to be shown to be read, in ms. */
  private static long[] readingTimes(Runs runs, List<Caption> captions, LayoutOptions options) {
    return captions.stream()
        .mapToLong(
            caption ->
                options.readingMs(
                    runs.columns(caption.from(), caption.to()),
                    runs.countedWords(caption.from(), caption.to())))
        .toArray();
  }

  private static List<Cue> cues(Runs runs, List<Caption> captions, CueTimes times) {
    CueAssembler text = new CueAssembler(runs);
    List<Cue> cues = new ArrayList<>(captions.size());
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      cues.add(new Cue(times.start(i), times.end(i), text.lines(caption), text.words(caption)));
    }
    return cues;
  }
}
