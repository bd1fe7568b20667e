package dev.scriptorium.captions.layout;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where text without spaces may be cut, and the cost of a line end there. */
final class InnerBreaks {

  /** No break here. */
  static final double NONE = -1;

  /** Characters that a part of a hyphenated word has at least. */
  private static final int SMALLEST_PART = 3;

  /**
   * More consecutive tokens than this that begin with a combining mark are not treated as one
   * character.
   */
  private static final int LONGEST_CLUSTER = 16;

  private static final String HAN_NUMERALS = "〇零一二三四五六七八九十百千万億兆";
  private static final String COUNTERS = "年月日時分秒人個本枚台回度円歳階番号名件つ位世";

  private final String language;
  private final LanguageWords words;
  private final int lineLength;
  private final Columns columns;
  private @Nullable BreakOpportunities opportunities;

  InnerBreaks(String language, int lineLength, Columns columns) {
    this.language = language;
    this.words = new LanguageWords(language);
    this.lineLength = lineLength;
    this.columns = columns;
  }

  /**
   * The cost at each offset, or {@link #NONE}. There is a break wherever a token ends.
   *
   * @param boundaries what is before each token
   */
  double[] costs(String text, List<Run> tokens, List<Boundary> boundaries) {
    double[] costs = new double[text.length() + 1];
    Arrays.fill(costs, NONE);
    if (opportunities == null) {
      opportunities = new BreakOpportunities(language);
    }
    BitSet lineEnds = opportunities.lineEnds(text);
    setPhrases(costs, text, opportunities.phraseEnds(text, lineEnds));
    if (tokens.size() > 1) {
      setTokens(costs, text, lineEnds, tokens, boundaries);
    }
    new OverlongTextCutter(text, lineEnds, lineLength, columns).cut(costs);
    return costs;
  }

  private void setPhrases(double[] costs, String text, BitSet phraseEnds) {
    int from = 0;
    WordFeatures before = WordFeatures.NONE;
    for (int to = phraseEnds.nextSetBit(1); to > 0; to = phraseEnds.nextSetBit(to + 1)) {
      WordFeatures phrase = WordFeatures.ofPhrase(text.substring(from, to), words);
      if (from > 0) {
        costs[from] = phraseCost(text, from, before, phrase);
      }
      before = phrase;
      from = to;
    }
  }

  private static double phraseCost(String text, int at, WordFeatures before, WordFeatures after) {
    if (isNumeral(text.charAt(at - 1)) && isNumeral(text.charAt(at))) {
      return BreakCosts.INSIDE_DIGITS;
    }
    if (Spacing.isWithout(text, at)) {
      return BreakCosts.between(before, after);
    }
    boolean leavesEnough = at >= SMALLEST_PART && text.length() - at >= SMALLEST_PART;
    return leavesEnough ? BreakCosts.INSIDE_WORD : NONE;
  }

  /** Between digits, or between a number and what it counts: 二千二十一年. */
  private static boolean isInsideNumber(String text, int at) {
    return isNumeral(text.charAt(at - 1))
        && (isNumeral(text.charAt(at)) || COUNTERS.indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isNumeral(char c) {
    return Character.isDigit(c) || HAN_NUMERALS.indexOf(c) >= 0;
  }

  private void setTokens(
      double[] costs, String text, BitSet lineEnds, List<Run> tokens, List<Boundary> boundaries) {
    BitSet clusterEnds = columns.clusterEnds(text);
    int at = 0;
    int inCluster = 0;
    for (int t = 1; t < tokens.size(); t++) {
      at += tokens.get(t - 1).text().length();
      inCluster = clusterEnds.get(at) ? 0 : (inCluster + 1) % LONGEST_CLUSTER;
      if (inCluster > 0 || boundaries.get(t).cost() == Runs.NEVER) {
        costs[at] = Runs.NEVER;
      } else if (!lineEnds.get(at)) {
        costs[at] = BreakCosts.EMERGENCY;
      } else if (costs[at] == NONE) {
        costs[at] = isInsideNumber(text, at) ? BreakCosts.INSIDE_DIGITS : BreakCosts.INSIDE_PHRASE;
      }
    }
  }
}
