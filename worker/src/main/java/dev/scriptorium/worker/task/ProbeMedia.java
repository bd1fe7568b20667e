package dev.scriptorium.worker.task;

import dev.scriptorium.worker.media.MediaException;
import dev.scriptorium.worker.media.MediaReader;
import dev.scriptorium.worker.media.PcmStream;
import dev.scriptorium.worker.media.ProbedMedia;
import dev.scriptorium.worker.media.TrackKind;
import dev.scriptorium.worker.media.Waveform;
import dev.scriptorium.worker.media.WaveformBuilder;
import dev.scriptorium.worker.protocol.MediaLength;
import dev.scriptorium.worker.protocol.WantedResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PROBE_MEDIA: what a medium is, by decoding all of its sound; so its length is exact, and damage
 * shows before anybody works on it.
 */
public final class ProbeMedia implements TaskWork {

  private static final String PEAKS = "peaks";
  private static final int PEAKS_PER_SECOND = 10;
  private static final int BUFFER = 64 * 1024;

  private final MediaReader media;
  private final InputFiles inputs;

  public ProbeMedia(MediaReader media, InputFiles inputs) {
    this.media = media;
    this.inputs = inputs;
  }

  @Override
  public TaskOutcome run(Assignment assignment) throws TaskFailedException, IOException {
    Path file = inputs.receive(assignment, "media");
    try {
      ProbedMedia probed = media.probe(file, assignment.cancellation());
      Waveform waveform = waveform(assignment, file, probed);
      return new TaskOutcome(
          peaks(assignment, waveform),
          new MediaLength(
              waveform.duration(), count(probed, TrackKind.AUDIO), count(probed, TrackKind.VIDEO)));
    } catch (MediaException e) {
      throw FailureReasons.of(e);
    }
  }

  private Waveform waveform(Assignment assignment, Path file, ProbedMedia probed)
      throws IOException {
    WaveformBuilder builder = new WaveformBuilder(PEAKS_PER_SECOND);
    byte[] buffer = new byte[BUFFER];
    try (PcmStream pcm = media.decode(file, probed, assignment.cancellation())) {
      for (int n = pcm.read(buffer); n >= 0; n = pcm.read(buffer)) {
        builder.add(buffer, n);
        assignment.progress(pcm.progress().orElse(0), "decoding");
      }
    }
    return builder.build();
  }

  private static List<ResultFile> peaks(Assignment assignment, Waveform waveform)
      throws IOException {
    Optional<WantedResult> wanted = assignment.lease().wanted(PEAKS);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Path file = assignment.directory().resolve("peaks.json");
    Files.write(file, PeaksJson.of(waveform));
    Long most = wanted.get().maxBytes();
    boolean fits = most == null || Files.size(file) <= most;
    return fits ? List.of(new ResultFile(PEAKS, file)) : List.of();
  }

  private static int count(ProbedMedia probed, TrackKind kind) {
    return (int) probed.tracks().stream().filter(track -> track.kind() == kind).count();
  }
}
