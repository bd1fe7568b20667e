package dev.scriptorium.worker.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/** Makes media for tests with whatever ffmpeg there is, each once. */
final class Recipes {

  private final Path directory;
  private final FfmpegPrograms programs;

  Recipes(Path directory) throws IOException {
    this.directory = directory;
    this.programs = programs(directory);
  }

  private static FfmpegPrograms programs(Path directory) throws IOException {
    try (var ticker = Executors.newSingleThreadScheduledExecutor()) {
      return new FfmpegLocator(
              SearchPath.of(String.valueOf(System.getenv("PATH"))),
              BundledFfmpeg.here(),
              Path.of("target", "tools").toAbsolutePath(),
              (command, environment) ->
                  Trial.of(
                      command, environment, directory, ticker, java.time.Duration.ofMinutes(1)))
          .locate(Readers.properties(java.util.Map.of()));
    }
  }

  /**
   * @param name of the file, whose ending says the format
   * @param arguments what stands between the program's name and the file's
   */
  Path make(String name, String arguments) throws IOException {
    Path file = directory.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    List<String> command = new ArrayList<>();
    command.add(programs.ffmpeg().toString());
    command.addAll(List.of("-hide_banner", "-nostdin", "-v", "error"));
    command.addAll(List.of(arguments.split(" ")));
    command.add("file:" + file);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(programs.environment());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException("ffmpeg failed: " + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return file;
  }

  /** A tone. */
  Path tone(String name, int seconds, String arguments) throws IOException {
    return make(name, "-f lavfi -i sine=440:d=" + seconds + " " + arguments);
  }

  /** The same file under another name, changed. */
  Path changed(Path file, String name, Change change) throws IOException {
    return Files.write(directory.resolve(name), change.of(Files.readAllBytes(file)));
  }

  /** What becomes of the bytes of a file. */
  interface Change {
    byte[] of(byte[] bytes);
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
