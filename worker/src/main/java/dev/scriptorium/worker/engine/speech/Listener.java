package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes down what is said. Where the decoder goes in circles, or is silent, half of the audio
 * often does better.
 */
final class Listener {

  /** In samples; halves are not shorter. */
  private static final int SHORTEST = SampleRate.samples(2_000);

  private final Moonshine moonshine;
  private final Vocabulary vocabulary;

  Listener(Moonshine moonshine, Vocabulary vocabulary) {
    this.moonshine = moonshine;
    this.vocabulary = vocabulary;
  }

  /**
   * @param sink takes one piece, or several in order
   */
  void listen(SpeechAudio audio, Consumer<HeardPiece> sink) throws OrtException {
    Decoding decoding = moonshine.decode(audio);
    List<HeardWord> words = vocabulary.words(decoding);
    boolean loops = decoding.capped() || Loops.isIn(words);
    if ((loops || words.isEmpty()) && audio.samples().length >= 2 * SHORTEST) {
      int half = audio.quietestInTheMiddle();
      listen(audio.part(0, half), sink);
      listen(audio.part(half, audio.samples().length), sink);
      return;
    }
    sink.accept(new HeardPiece(audio, words, loops, decoding.meanLogProbability()));
  }
}
