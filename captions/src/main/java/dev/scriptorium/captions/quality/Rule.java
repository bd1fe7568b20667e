package dev.scriptorium.captions.quality;

import java.util.Locale;
import java.util.Map;

/**
 * One figure of a guideline (docs/contract/caption-formats.md, 7). What the rules count:
 *
 * <ul>
 *   <li>a <em>character</em> is a grapheme, a user-perceived character; spaces and punctuation
 *       count, line ends do not;
 *   <li>a <em>word</em> is a run of non-space characters with a letter or digit in it; in scripts
 *       that write without spaces, a word of ICU's dictionary.
 * </ul>
 */
public sealed interface Rule {

  /**
   * A line is not longer; characters that are twice as wide count twice ({@link
   * dev.scriptorium.captions.layout.Columns}).
   *
   * @param most characters of a line
   */
  record LineLength(int most) implements Rule {}

  /**
   * @param most lines of a cue
   */
  record LinesPerCue(int most) implements Rule {}

  /**
   * A cue is shown at least so long.
   *
   * @param least in ms
   */
  record ShortestCue(long least) implements Rule {}

  /**
   * A cue is shown at least so long for each of its words.
   *
   * @param least in ms
   */
  record ShortestWord(long least) implements Rule {}

  /**
   * A cue is shown at most so long.
   *
   * @param most in ms
   */
  record LongestCue(long most) implements Rule {}

  /**
   * Reading speed.
   *
   * @param most characters in a second
   * @param byLanguage other figures for some languages, by RFC 5646 tag; the longest that fits
   *     counts
   */
  record CharactersPerSecond(int most, Map<String, Integer> byLanguage) implements Rule {

    public CharactersPerSecond {
      byLanguage = Map.copyOf(byLanguage);
    }

    /** The figure for a language. */
    public int most(String language) {
      var tag = language.replace('_', '-').toLowerCase(Locale.ROOT);
      for (var end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
        var figure = byLanguage.get(tag.substring(0, end));
        if (figure != null) {
          return figure;
        }
      }
      return most;
    }
  }

  /**
   * Reading speed.
   *
   * @param most words in a minute
   */
  record WordsPerMinute(int most) implements Rule {}

  /**
   * The dark time between two cues, if it is not to be {@code NONE}.
   *
   * @param least shortest gap
   * @param closedUpTo a gap that is no longer than this must be {@code least}; {@link
   *     MediaDuration#NONE} if gaps need not be closed
   */
  record Gap(MediaDuration least, MediaDuration closedUpTo) implements Rule {}

  /** How far from its first word a cue may begin; checked only if word times are known. */
  record StartNearSpeech(MediaDuration early, MediaDuration late) implements Rule {}

  /**
   * How far from its last word a cue may end; checked only if word times are known.
   *
   * @param unlessUpTo a cue that is shown no longer than this, in ms, may stay longer, as it has to
   *     be read
   */
  record EndNearSpeech(MediaDuration early, MediaDuration late, long unlessUpTo) implements Rule {}
}
