package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.SoundTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mutable copy of options; see {@link TextOptions#with}. */
public final class TextOptionsChange {

  public SpeakerIdMode displaySpeakerId;
  public String displayEffectsSpeakerAs;
  public String emitSpeakerChangeTokensAs;
  public boolean removeDisfluencies;
  public boolean replaceSlang;
  public boolean maskProfanity;
  public @Nullable EnglishSpelling replaceEnglishSpelling;
  public boolean stripSquareBrackets;
  public boolean removeSoundReferences;
  public List<SoundTag> removeSoundsList;
  public SoundBoundaries soundBoundaries;
  public @Nullable LetterCase forceCase;

  TextOptionsChange(TextOptions from) {
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

  TextOptions build() {
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
