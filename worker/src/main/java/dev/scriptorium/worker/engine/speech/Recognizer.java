package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Transcribes pieces of audio. Where the decoder loops or gives nothing, the halves of the audio
 * are decoded instead: cutting repetitions would cut a real "8, 8, 8" as well.
 */
final class Recognizer {

  /** In samples: the least length of a half. */
  private static final int SHORTEST = SampleRate.samples(2_000);

  private final Moonshine moonshine;
  private final Vocabulary vocabulary;

  Recognizer(Moonshine moonshine, Vocabulary vocabulary) {
    this.moonshine = moonshine;
    this.vocabulary = vocabulary;
  }

  /**
   * @param sink takes one piece, or several in order
   */
  void recognize(SpeechAudio audio, Consumer<RecognizedPiece> sink) throws OrtException {
    Decoding decoding = moonshine.decode(audio);
    List<RecognizedWord> words = vocabulary.words(decoding);
    boolean loops = decoding.capped() || Loops.in(words);
    if ((loops || words.isEmpty()) && audio.samples().length >= 2 * SHORTEST) {
      int half = audio.quietestInTheMiddle();
      recognize(audio.part(0, half), sink);
      recognize(audio.part(half, audio.samples().length), sink);
      return;
    }
    sink.accept(new RecognizedPiece(audio, words, loops, decoding.meanLogProbability()));
  }
}
