package dev.scriptorium.worker.engine.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The models that the engine needs, in a directory: {@code models.txt} beside this class says which
 * and where they come from, {@code scripts/fetch-models} puts them there.
 */
public final class SpeechModels {

  /** How to get them, for the person at the terminal. */
  public static final String HOW_TO_GET =
      "get them with scripts/fetch-models (needs npm), or set SCRIPTORIUM_MODELS to a directory"
          + " that has them";

  private static final String LIST = "models.txt";

  private final Path directory;

  private SpeechModels(Path directory) {
    this.directory = directory;
  }

  /** A file of the list: its name in the models directory, and what it must be. */
  record Listed(String name, String sha256) {}

  /**
   * Where they are looked for: {@code SCRIPTORIUM_MODELS}, else {@code scriptorium/models} in
   * {@code XDG_CACHE_HOME} or {@code .cache}.
   *
   * @param environment of this process
   * @param home of the user
   */
  public static Path directory(Map<String, String> environment, Path home) {
    String models = environment.getOrDefault("SCRIPTORIUM_MODELS", "");
    if (!models.isEmpty()) {
      return Path.of(models);
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? home.resolve(".cache") : Path.of(cache))
        .resolve("scriptorium/models");
  }

  /**
   * The models in a directory.
   *
   * @return empty if one is missing, or is not what it must be
   */
  public static Optional<SpeechModels> in(Path directory) {
    SpeechModels models = new SpeechModels(directory);
    return list().stream().allMatch(models::has) ? Optional.of(models) : Optional.empty();
  }

  static List<Listed> list() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpeechModels.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .map(line -> line.split(" "))
          .filter(line -> line[0].equals("file") || line[0].equals("words"))
          .map(line -> new Listed(line[1], line[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path detector() {
    return directory.resolve("silero-vad/silero_vad_v6.onnx");
  }

  Path encoder() {
    return directory.resolve("moonshine-tiny/encoder_model.onnx");
  }

  Path decoder() {
    return directory.resolve("moonshine-tiny/decoder_model_merged.onnx");
  }

  Path vocabulary() {
    return directory.resolve("llama-vocabulary/vocabulary.txt");
  }

  private boolean has(Listed listed) {
    Path file = directory.resolve(listed.name());
    try {
      return Files.isRegularFile(file) && sha256(file).equals(listed.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
