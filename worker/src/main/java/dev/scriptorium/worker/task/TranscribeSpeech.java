package dev.scriptorium.worker.task;

import dev.scriptorium.worker.engine.speech.SpeechElements;
import dev.scriptorium.worker.engine.speech.SpeechEngine;
import dev.scriptorium.worker.engine.speech.SpeechFailureException;
import dev.scriptorium.worker.engine.speech.SpeechProgress;
import dev.scriptorium.worker.engine.speech.SpeechResult;
import dev.scriptorium.worker.media.MediaException;
import dev.scriptorium.worker.media.MediaReader;
import dev.scriptorium.worker.media.PcmStream;
import dev.scriptorium.worker.media.ProbedMedia;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.TaskFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** TRANSCRIBE with the engine {@code speech} (docs/speech.md). */
public final class TranscribeSpeech implements TaskWork {

  private final MediaReader media;
  private final InputFiles inputs;
  private final IdlePool<SpeechEngine> engines;

  /**
   * @param engines loads one for each task that runs at the same time
   */
  public TranscribeSpeech(MediaReader media, InputFiles inputs, IdlePool<SpeechEngine> engines) {
    this.media = media;
    this.inputs = inputs;
    this.engines = engines;
  }

  @Override
  public TaskOutcome run(Assignment assignment) throws TaskFailedException, IOException {
    Path file = inputs.receive(assignment, "media");
    assignment.progress(0, "loading models");
    SpeechEngine engine = engines.take();
    boolean usable = false;
    try {
      SpeechResult result = transcribe(assignment, file, engine);
      usable = true;
      return ElementFile.write(
          SpeechElements.of(result, assignment.lease().language()), assignment.directory());
    } catch (MediaException e) {
      usable = true;
      throw FailureReasons.of(e);
    } catch (CancellationException e) {
      usable = true;
      throw e;
    } catch (SpeechFailureException e) {
      throw TaskFailedException.retryable(
          TaskFailure.ENGINE_FAILED, String.valueOf(e.getMessage()));
    } finally {
      if (usable) {
        engines.giveBack(engine);
      } else {
        engines.discard(engine);
      }
    }
  }

  private SpeechResult transcribe(Assignment assignment, Path file, SpeechEngine engine)
      throws IOException {
    Lease lease = assignment.lease();
    ProbedMedia probed = media.probe(file, assignment.cancellation());
    Duration length = Duration.ofMillis(lease.parameters().path("durationMs").asLong(0));
    try (PcmStream pcm = media.decode(file, probed, assignment.cancellation())) {
      return engine.transcribe(pcm, length, new Progress(assignment));
    }
  }

  private record Progress(Assignment assignment) implements SpeechProgress {

    @Override
    public void report(double fraction) {
      assignment.progress(fraction, "transcribing");
    }

    @Override
    public boolean isCanceled() {
      return assignment.cancellation().isRequested();
    }
  }
}
