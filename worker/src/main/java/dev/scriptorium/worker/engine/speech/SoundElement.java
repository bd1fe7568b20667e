package dev.scriptorium.worker.engine.speech;

import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.element.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A stretch of speech in place of which stands what it is: {@code [FOREIGN]}. */
final class SoundElement {

  private SoundElement() {}

  static Segment of(SpeechSegment speech, SoundTag tag) {
    String shown = "[" + tag.name() + "]";
    Token token =
        new Token(
            Token.Type.SOUND,
            false,
            speech.start(),
            speech.end(),
            shown.toLowerCase(Locale.ROOT),
            shown,
            List.of(tag.name(), SoundTag.ENDS_SENTENCE.name()),
            Map.of());
    Sequence sequence = new Sequence(speech.start(), speech.end(), List.of(token), Map.of());
    return new Segment(false, null, speech.start(), speech.end(), List.of(sequence), Map.of());
  }
}
