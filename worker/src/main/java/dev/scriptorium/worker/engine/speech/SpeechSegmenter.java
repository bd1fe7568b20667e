package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a medium and extracts the speech; keeps less than a minute of audio in memory. */
final class SpeechSegmenter {

  private static final int BLOCKS_BETWEEN_REPORTS = 32;

  private final PcmBlocks pcm;
  private final SpeechDetector.Stream detector;
  private final LongConsumer heard;
  private final Deque<Region> regions = new ArrayDeque<>();
  private final SpeechRegions finder = new SpeechRegions(regions::add);
  private final float[] block = new float[PcmBlocks.BLOCK];

  private float[] kept = new float[SampleRate.samples(10_000)];
  private int length;
  private long keptFrom;
  private boolean ended;

  /**
   * @param heard called about once for each second of audio, with the number of samples read; what
   *     it throws ends the reading
   */
  SpeechSegmenter(PcmBlocks pcm, SpeechDetector.Stream detector, LongConsumer heard) {
    this.pcm = pcm;
    this.detector = detector;
    this.heard = heard;
  }

  /** The next; null if the medium has ended. */
  @Nullable SpeechAudio next() throws IOException, OrtException {
    for (int blocks = 0; regions.isEmpty() && !ended; blocks++) {
      if (blocks % BLOCKS_BETWEEN_REPORTS == 0) {
        heard.accept(pcm.samples());
      }
      read();
    }
    Region region = regions.poll();
    return region == null ? null : audio(region);
  }

  private void read() throws IOException, OrtException {
    if (!pcm.read(block)) {
      finder.finish();
      ended = true;
      return;
    }
    keep();
    finder.add(detector.probability(block));
  }

  private void keep() {
    if (length + block.length > kept.length) {
      forget();
      if (length + block.length > kept.length / 2) {
        kept = Arrays.copyOf(kept, kept.length * 2);
      }
    }
    System.arraycopy(block, 0, kept, length, block.length);
    length += block.length;
  }

  private void forget() {
    Region next = regions.peek();
    long needed = next == null ? finder.earliestNeeded() : next.start();
    int gone = (int) (needed - keptFrom);
    System.arraycopy(kept, gone, kept, 0, length - gone);
    length -= gone;
    keptFrom = needed;
  }

  private SpeechAudio audio(Region region) {
    int from = (int) (region.start() - keptFrom);
    int to = (int) (Math.min(region.end(), pcm.samples()) - keptFrom);
    return new SpeechAudio(region.start(), Arrays.copyOfRange(kept, from, to));
  }
}
