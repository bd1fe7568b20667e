package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The words to be displayed. */
public final class Wording {

  private Wording() {}

  /**
   * The words and sounds of an element list with all text options applied
   * (docs/contract/cielo24.md, 7.1).
   *
   * <p>Each sequence gives one word, punctuation included; one that holds sounds gives one for each
   * sound and for the words between. What displays spaces becomes several words, if it lasts long
   * enough.
   *
   * @param list one that keeps the rules of docs/contract/cielo24.md, 8.1; of others the times may
   *     come out of order, but no exception
   * @return in order; each ends after it starts, and no text is blank
   */
  public static List<SpokenWord> of(ElementList list, TextOptions options) {
    Locale locale = LanguageTag.locale(list.language());
    List<TimedWord> pieces = WordCollector.collect(list, options.soundBoundaries());
    for (UnaryOperator<List<TimedWord>> transform : transforms(options, locale)) {
      pieces = transform.apply(pieces);
    }
    return SpokenWords.of(pieces, new SpeakerLabels(list.speakers(), options, locale));
  }

  private static List<UnaryOperator<List<TimedWord>>> transforms(
      TextOptions options, Locale locale) {
    List<UnaryOperator<List<TimedWord>>> transforms = new ArrayList<>();
    transforms.add(new SoundRemoval(options));
    if (options.removeDisfluencies()) {
      transforms.add(new DisfluencyRemoval(locale));
    }
    if (options.replaceSlang()) {
      transforms.add(new SlangReplacement(locale));
    }
    if (options.replaceEnglishSpelling() != null) {
      transforms.add(new SpellingReplacement(options.replaceEnglishSpelling(), locale));
    }
    if (options.maskProfanity()) {
      transforms.add(new ProfanityMask(locale));
    }
    CaseAndBrackets decoration = new CaseAndBrackets(options, locale);
    transforms.add(decoration::decorated);
    return transforms;
  }
}
