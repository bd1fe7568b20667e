package dev.scriptorium.benchmarks.speech;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.config.SettingsReader;
import dev.scriptorium.worker.media.MediaProperties;
import dev.scriptorium.worker.media.MediaReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Clips as a file that has to be decoded: AAC, 44.1 kHz, where ffmpeg is installed.
 *
 * @param coding for people
 */
record EncodedSpeech(Path file, String coding, MediaReader reader) implements AutoCloseable {

  /** Writes the file; most of the audio of this length. */
  static EncodedSpeech of(Clips clips, int seconds, Path scratch)
      throws IOException, InterruptedException {
    Path wav = scratch.resolve("speech.wav");
    try (InputStream pcm = clips.joined(seconds)) {
      Files.write(wav, WavFile.of(pcm.readAllBytes()));
    }
    Path aac = scratch.resolve("speech.m4a");
    MediaReader reader =
        MediaReader.open(
            new SettingsReader(Map.of()).read(MediaProperties.class),
            System.getenv().getOrDefault("PATH", ""),
            Files.createDirectories(scratch.resolve("tools")),
            Files.createDirectories(scratch.resolve("runs")));
    return isEncoded(wav, aac)
        ? new EncodedSpeech(aac, "AAC, 44.1 kHz", reader)
        : new EncodedSpeech(wav, "PCM, 16 kHz", reader);
  }

  private static boolean isEncoded(Path wav, Path aac) throws InterruptedException {
    try {
      return new ProcessBuilder(
                  List.of(
                      "ffmpeg",
                      "-v",
                      "error",
                      "-i",
                      wav.toString(),
                      "-ar",
                      "44100",
                      "-c:a",
                      "aac",
                      "-b:a",
                      "96k",
                      aac.toString()))
              .inheritIO()
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  InputStream decode() throws IOException {
    Cancellation never = new Cancellation();
    return reader.decode(file, reader.probe(file, never), never);
  }

  @Override
  public void close() {
    reader.close();
  }
}
