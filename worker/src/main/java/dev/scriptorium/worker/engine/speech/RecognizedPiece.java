package dev.scriptorium.worker.engine.speech;

import java.util.List;

/**
 * A stretch of speech and what was heard in it.
 *
 * @param looped whether the decoder looped, although the piece is as short as it gets
 * @param meanLogProbability of its tokens
 */
record RecognizedPiece(
    SpeechAudio audio, List<RecognizedWord> words, boolean looped, double meanLogProbability) {}
