package dev.scriptorium.worker.engine.speech;

import java.util.List;

/**
 * What was said in a medium.
 *
 * @param segments in order, without overlap; empty if nobody speaks
 * @param length of the medium in ms
 */
public record SpeechResult(List<SpeechSegment> segments, long length) {

  public SpeechResult {
    segments = List.copyOf(segments);
  }
}
