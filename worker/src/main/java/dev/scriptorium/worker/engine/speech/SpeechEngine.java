package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Writes down what is said in English, and when. Works on the caller's thread alone; one thread at
 * a time. Loading takes about 3 seconds of processor time and 700 MB.
 */
public final class SpeechEngine implements AutoCloseable {

  private final SpeechDetector detector;
  private final Moonshine moonshine;
  private final Vocabulary vocabulary;
  private final Aligner aligner;

  private SpeechEngine(
      SpeechDetector detector, Moonshine moonshine, Vocabulary vocabulary, Aligner aligner) {
    this.detector = detector;
    this.moonshine = moonshine;
    this.vocabulary = vocabulary;
    this.aligner = aligner;
  }

  /**
   * Loads the models.
   *
   * @throws SpeechFailureException if they cannot be loaded
   */
  public static SpeechEngine load(SpeechModels models) throws IOException {
    Aligner aligner = new Aligner();
    Vocabulary vocabulary = Vocabulary.read(models.vocabulary());
    try {
      return new SpeechEngine(
          new SpeechDetector(models.detector()), new Moonshine(models), vocabulary, aligner);
    } catch (OrtException e) {
      throw new SpeechFailureException("The models of the speech engine cannot be loaded", e);
    }
  }

  /**
   * Transcribes a medium. The stream is read as needed; less than a minute of audio is kept in
   * memory.
   *
   * @param pcm 16,000 samples a second, mono, 16 bits, signed, little-endian, until its end
   * @param expected the medium's length, for the progress; zero if not known
   * @throws CancellationException if the progress says so
   * @throws IOException from the stream only
   * @throws SpeechFailureException if the models fail
   */
  public SpeechResult transcribe(InputStream pcm, Duration expected, SpeechProgress progress)
      throws IOException {
    PcmBlocks blocks = new PcmBlocks(pcm);
    Checkpoint checkpoint = new Checkpoint(expected, progress);
    SpeechSegmenter segmenter = new SpeechSegmenter(blocks, detector.stream(), checkpoint::pass);
    Recognizer recognizer = new Recognizer(moonshine, vocabulary);
    SegmentBuilder segments = new SegmentBuilder(aligner);
    try {
      for (SpeechAudio audio = segmenter.next(); audio != null; audio = segmenter.next()) {
        recognizer.recognize(
            audio,
            piece -> {
              checkpoint.pass(blocks.samples());
              segments.add(piece);
            });
      }
    } catch (OrtException e) {
      throw new SpeechFailureException("The speech engine failed", e);
    }
    progress.report(1);
    return new SpeechResult(segments.segments(), SampleRate.milliseconds(blocks.samples()));
  }

  @Override
  public void close() {
    try {
      detector.close();
      moonshine.close();
    } catch (OrtException e) {
      throw new SpeechFailureException("The models of the speech engine cannot be closed", e);
    }
  }

  /** Reports progress and checks for cancellation. */
  private record Checkpoint(Duration expected, SpeechProgress progress) {

    void pass(long samples) {
      if (progress.isCanceled()) {
        throw new CancellationException("Canceled");
      }
      long length = expected.toMillis();
      progress.report(
          length <= 0 ? 0 : Math.min(1, (double) SampleRate.milliseconds(samples) / length));
    }
  }
}
