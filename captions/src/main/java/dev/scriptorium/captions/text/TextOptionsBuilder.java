package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.SoundTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link TextOptions}, where each option is documented: {@code
 * TextOptions.DEFAULT.with().displaySpeakerId(...).build()}.
 */
public final class TextOptionsBuilder {

  private SpeakerIdMode displaySpeakerId;
  private String displayEffectsSpeakerAs;
  private String emitSpeakerChangeTokensAs;
  private boolean removeDisfluencies;
  private boolean replaceSlang;
  private boolean maskProfanity;
  private @Nullable EnglishSpelling replaceEnglishSpelling;
  private boolean stripSquareBrackets;
  private boolean removeSoundReferences;
  private List<SoundTag> removeSoundsList;
  private SoundBoundaries soundBoundaries;
  private @Nullable LetterCase forceCase;

  TextOptionsBuilder(TextOptions from) {
    displaySpeakerId = from.displaySpeakerId();
    displayEffectsSpeakerAs = from.displayEffectsSpeakerAs();
    emitSpeakerChangeTokensAs = from.emitSpeakerChangeTokensAs();
    removeDisfluencies = from.removeDisfluencies();
    replaceSlang = from.replaceSlang();
    maskProfanity = from.maskProfanity();
    replaceEnglishSpelling = from.replaceEnglishSpelling();
    stripSquareBrackets = from.stripSquareBrackets();
    removeSoundReferences = from.removeSoundReferences();
    removeSoundsList = from.removeSoundsList();
    soundBoundaries = from.soundBoundaries();
    forceCase = from.forceCase();
  }

  /** How speakers are named. */
  public TextOptionsBuilder displaySpeakerId(SpeakerIdMode value) {
    displaySpeakerId = value;
    return this;
  }

  /** The label of speaker 0, the sound effects. */
  public TextOptionsBuilder displayEffectsSpeakerAs(String value) {
    displayEffectsSpeakerAs = value;
    return this;
  }

  /** The marker at a speaker change. */
  public TextOptionsBuilder emitSpeakerChangeTokensAs(String value) {
    emitSpeakerChangeTokensAs = value;
    return this;
  }

  /** Whether fillers ("um", "ah") are removed. */
  public TextOptionsBuilder removeDisfluencies(boolean value) {
    removeDisfluencies = value;
    return this;
  }

  /** Whether "wanna" becomes "want to", and so on. */
  public TextOptionsBuilder replaceSlang(boolean value) {
    replaceSlang = value;
    return this;
  }

  /** Whether swear words become asterisks. */
  public TextOptionsBuilder maskProfanity(boolean value) {
    maskProfanity = value;
    return this;
  }

  /** The regional spelling. */
  public TextOptionsBuilder replaceEnglishSpelling(@Nullable EnglishSpelling value) {
    replaceEnglishSpelling = value;
    return this;
  }

  /** Whether every {@code [} and {@code ]} is removed. */
  public TextOptionsBuilder stripSquareBrackets(boolean value) {
    stripSquareBrackets = value;
    return this;
  }

  /** Whether all sounds are removed. */
  public TextOptionsBuilder removeSoundReferences(boolean value) {
    removeSoundReferences = value;
    return this;
  }

  /** Sounds to remove, if not all are. */
  public TextOptionsBuilder removeSoundsList(List<SoundTag> value) {
    removeSoundsList = value;
    return this;
  }

  /** The characters around sounds. */
  public TextOptionsBuilder soundBoundaries(SoundBoundaries value) {
    soundBoundaries = value;
    return this;
  }

  /** The case of all text. */
  public TextOptionsBuilder forceCase(@Nullable LetterCase value) {
    forceCase = value;
    return this;
  }

  /**
   * The changed options.
   *
   * @throws IllegalArgumentException as {@link TextOptions} does
   */
  public TextOptions build() {
    return new TextOptions(
        displaySpeakerId,
        displayEffectsSpeakerAs,
        emitSpeakerChangeTokensAs,
        removeDisfluencies,
        replaceSlang,
        maskProfanity,
        replaceEnglishSpelling,
        stripSquareBrackets,
        removeSoundReferences,
        removeSoundsList,
        soundBoundaries,
        forceCase);
  }
}
