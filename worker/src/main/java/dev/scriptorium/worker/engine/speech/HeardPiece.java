package dev.scriptorium.worker.engine.speech;

import java.util.List;

/**
 * A stretch of speech and what was heard in it.
 *
 * @param looped whether the text goes in circles, however short the piece
 * @param meanLogProbability of its tokens
 */
record HeardPiece(
    SpeechAudio audio, List<HeardWord> words, boolean looped, double meanLogProbability) {}
