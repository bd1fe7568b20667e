package dev.scriptorium.benchmarks.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The LibriVox clips of the worker's tests. */
public record Clips(List<Clip> all) {

  private static final Path FOLDER =
      Path.of("worker/src/test/resources/dev/scriptorium/worker/engine/speech/librivox");
  private static final int WAV_HEADER = 44;

  /**
   * A clip.
   *
   * @param pcm 16 bits, 16 kHz
   * @param text what is said in it
   */
  public record Clip(byte[] pcm, String text) {}

  /** Reads them from the source tree. */
  public static Clips read(Path root) throws IOException {
    List<Clip> clips = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve(FOLDER).resolve("transcripts.txt"))) {
      String name = line.substring(0, line.indexOf(' '));
      byte[] file = Files.readAllBytes(root.resolve(FOLDER).resolve(name + ".wav"));
      clips.add(
          new Clip(
              Arrays.copyOfRange(file, WAV_HEADER, file.length),
              line.substring(name.length() + 1)));
    }
    return new Clips(clips);
  }

  /** All, one after the other, again and again, for so long. */
  public InputStream joined(int seconds) {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    all.forEach(clip -> once.writeBytes(clip.pcm()));
    return new RepeatedStream(once.toByteArray(), 32_000L * seconds);
  }
}
