package dev.scriptorium.worker.media;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scriptorium.worker.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Readers of media with the programs that a test wants. */
final class Readers {

  private static final String PATH = String.valueOf(System.getenv("PATH"));
  private static final List<String> GUARDS = List.of("unshare", "setpriv", "prlimit");

  private Readers() {}

  static MediaProperties properties(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    // A busy machine is no fault
    environment.put("SCRIPTORIUM_WORKER_MEDIA_PROBETIMEOUT", "5m");
    environment.put("SCRIPTORIUM_WORKER_MEDIA_STALLTIMEOUT", "5m");
    settings.forEach((name, value) -> environment.put("SCRIPTORIUM_WORKER_MEDIA_" + name, value));
    return new SettingsReader(environment).read(MediaProperties.class);
  }

  /** Whatever this machine has. */
  static MediaReader any(Path directory, Map<String, String> settings) throws IOException {
    return open(properties(settings), PATH, directory);
  }

  static MediaReader installed(Path directory) throws IOException {
    assumeTrue(
        SearchPath.of(PATH).find("ffmpeg").isPresent(),
        "LEFT OUT: ffmpeg is not installed here; install it to run these tests");
    return open(properties(Map.of()), PATH, directory);
  }

  /** A PATH with the guards of this machine and nothing else. */
  static MediaReader bundled(Path directory) throws IOException {
    assumeTrue(BundledFfmpeg.here().isPresent(), "LEFT OUT: no ffmpeg is bundled for this system");
    return open(properties(Map.of()), guards(directory), directory);
  }

  private static String guards(Path directory) throws IOException {
    Path programs = Files.createDirectories(directory.resolve("guards"));
    for (String guard : GUARDS) {
      Path link = programs.resolve(guard);
      Path found = SearchPath.of(PATH).find(guard).orElse(null);
      if (found != null && !Files.exists(link)) {
        Files.createSymbolicLink(link, found.toRealPath());
      }
    }
    return programs.toString();
  }

  private static MediaReader open(MediaProperties properties, String path, Path directory)
      throws IOException {
    Path scratch = Files.createDirectories(directory.resolve("scratch"));
    return MediaReader.open(properties, path, Path.of("target", "tools").toAbsolutePath(), scratch);
  }

  /** Fails if a run left something behind. */
  static void checkScratch(Path directory) throws IOException {
    try (var left = Files.list(directory.resolve("scratch"))) {
      List<Path> files = left.toList();
      if (!files.isEmpty()) {
        throw new AssertionError("left in scratch: " + files);
      }
    }
  }
}
