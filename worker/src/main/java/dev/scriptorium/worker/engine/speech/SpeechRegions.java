package dev.scriptorium.worker.engine.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the probability of speech in each block into regions of a length that Moonshine transcribes
 * well, split at pauses where possible. The thresholds were measured (docs/speech.md).
 */
final class SpeechRegions {

  private static final float BEGINS = 0.5f;
  private static final float ENDS = 0.35f;
  private static final int SILENCE = SampleRate.samples(350);
  private static final int SHORTEST = SampleRate.samples(150);
  private static final int MARGIN = SampleRate.samples(200);

  /** Moonshine loops on 60 s in one piece; it never did up to 20 s. */
  private static final int LONGEST = SampleRate.samples(20_000);

  private static final int JOINED = SampleRate.samples(8_000);
  private static final int JOINED_GAP = SampleRate.samples(1_000);
  private static final int NONE = -1;

  private final Consumer<Region> sink;
  private final List<Float> probabilities = new ArrayList<>();
  private long now;
  private long start = NONE;

  /** The first block of speech, after the margin. */
  private long spoken = NONE;

  private long silence = NONE;
  private long lastEnd;
  private @Nullable Region waiting;

  /**
   * @param sink takes the regions, in order and without overlap
   */
  SpeechRegions(Consumer<Region> sink) {
    this.sink = sink;
  }

  /** The next block. */
  void add(float probability) {
    if (start == NONE && probability >= BEGINS) {
      begin();
    }
    now += PcmBlocks.BLOCK;
    if (start == NONE) {
      releaseWaiting();
      return;
    }
    probabilities.add(probability);
    if (probability >= BEGINS) {
      silence = NONE;
    } else if (probability < ENDS && silence == NONE) {
      silence = now - PcmBlocks.BLOCK;
    }
    if (silence != NONE && now - silence >= SILENCE) {
      end(silence);
    } else if (now - start >= LONGEST - MARGIN) {
      cut();
    }
  }

  /** The medium has ended. */
  void finish() {
    if (start != NONE) {
      end(silence == NONE ? now : silence);
    }
    if (waiting != null) {
      sink.accept(waiting);
      waiting = null;
    }
  }

  /** Earlier samples are not in any region that is still to come. */
  long earliestNeeded() {
    if (waiting != null) {
      return waiting.start();
    }
    return start != NONE ? start : Math.max(lastEnd, now - MARGIN);
  }

  private void begin() {
    spoken = now;
    start = Math.max(lastEnd, now - MARGIN);
    silence = NONE;
    probabilities.clear();
  }

  private void end(long silent) {
    if (silent - spoken >= SHORTEST) {
      give(new Region(start, silent + Math.min(MARGIN, now - silent)));
    }
    start = NONE;
  }

  /** Too long: ends where speech is least probable in its second half, and goes on from there. */
  private void cut() {
    int quietest = probabilities.size() - 1;
    for (int i = quietest; i >= probabilities.size() / 2; i--) {
      if (probabilities.get(i) < probabilities.get(quietest)) {
        quietest = i;
      }
    }
    long at = spoken + (long) quietest * PcmBlocks.BLOCK;
    give(new Region(start, at));
    start = at;
    spoken = at;
    probabilities.subList(0, quietest).clear();
    if (silence != NONE) {
      silence = Math.max(silence, at);
    }
  }

  private void give(Region region) {
    lastEnd = region.end();
    Region before = waiting;
    if (before != null
        && region.start() - before.end() < JOINED_GAP
        && region.end() - before.start() <= JOINED) {
      waiting = new Region(before.start(), region.end());
      return;
    }
    if (before != null) {
      sink.accept(before);
    }
    waiting = region;
  }

  private void releaseWaiting() {
    if (waiting != null && now - waiting.end() > JOINED_GAP + MARGIN) {
      sink.accept(waiting);
      waiting = null;
    }
  }
}
