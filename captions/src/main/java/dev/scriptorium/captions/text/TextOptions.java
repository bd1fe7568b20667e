package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.option.OptionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How words are changed before layout: the options of the same names that {@code get_caption} and
 * {@code get_transcript} share (docs/contract/cielo24.md, 7.1 and 7.2).
 *
 * @param displaySpeakerId how speakers are named; default {@code name}
 * @param displayEffectsSpeakerAs the label of speaker 0, the sound effects; default {@code Effects}
 * @param emitSpeakerChangeTokensAs the marker at a speaker change; default {@code >>}, empty for no
 *     marker
 * @param removeDisfluencies whether fillers ("um", "ah") are removed; default true
 * @param replaceSlang whether "wanna" becomes "want to", and so on; default false
 * @param maskProfanity whether swear words become asterisks; default false
 * @param replaceEnglishSpelling the regional spelling; default null, as spoken
 * @param stripSquareBrackets whether every {@code [} and {@code ]} is removed; default false
 * @param removeSoundReferences whether all sounds are removed; default true
 * @param removeSoundsList sounds to remove, if not all are; default none
 * @param soundBoundaries the characters around sounds; default square brackets
 * @param forceCase the case of all text; default null, as it is
 */
public record TextOptions(
    SpeakerIdMode displaySpeakerId,
    String displayEffectsSpeakerAs,
    String emitSpeakerChangeTokensAs,
    boolean removeDisfluencies,
    boolean replaceSlang,
    boolean maskProfanity,
    @Nullable EnglishSpelling replaceEnglishSpelling,
    boolean stripSquareBrackets,
    boolean removeSoundReferences,
    List<SoundTag> removeSoundsList,
    SoundBoundaries soundBoundaries,
    @Nullable LetterCase forceCase) {

  /** The defaults of docs/contract/cielo24.md, 7.1. */
  public static final TextOptions DEFAULT =
      new TextOptions(
          SpeakerIdMode.NAME,
          "Effects",
          ">>",
          true,
          false,
          false,
          null,
          false,
          true,
          List.of(),
          SoundBoundaries.SQUARE,
          null);

  private static final int LONGEST_LABEL = 100;

  /**
   * @throws OptionException if a label is longer than 100 characters or has a line end in it
   */
  public TextOptions {
    requireLabel("display_effects_speaker_as", displayEffectsSpeakerAs);
    requireLabel("emit_speaker_change_tokens_as", emitSpeakerChangeTokensAs);
    removeSoundsList = List.copyOf(removeSoundsList);
  }

  /**
   * These options with changes.
   *
   * <pre>{@code
   * TextOptions.DEFAULT.with().displaySpeakerId(...).build()
   * }</pre>
   */
  public TextOptionsBuilder with() {
    return new TextOptionsBuilder(this);
  }

  private static void requireLabel(String option, String label) {
    if (label.length() > LONGEST_LABEL) {
      throw new OptionException(option, "must not be longer than 100 characters");
    }
    if (!SingleLine.clean(label).equals(label)) {
      throw new OptionException(option, "must be one line of text");
    }
  }
}
