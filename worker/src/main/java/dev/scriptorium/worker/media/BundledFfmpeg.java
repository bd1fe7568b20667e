package dev.scriptorium.worker.media;

import dev.scriptorium.worker.scratch.DirectoryTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programs that come as a dependency (org.bytedeco:ffmpeg, LGPL): unpacked once, run as
 * programs. Nothing of them is loaded into this process.
 */
final class BundledFfmpeg {

  private static final List<String> LIBRARIES =
      List.of(
          "libavcodec.so.62",
          "libavdevice.so.62",
          "libavfilter.so.11",
          "libavformat.so.62",
          "libavutil.so.60",
          "libswresample.so.6",
          "libswscale.so.9");

  /** Of each platform: its files beside the libraries of ffmpeg. */
  private static final Map<String, List<String>> MORE =
      Map.of(
          "linux-x86_64", List.of("libdrm.so.2", "libva.so.2", "libva-drm.so.2"),
          "linux-arm64", List.of("libasound.so.2", "libvcos.so"));

  /** Of each platform: a file that needs nothing but the C library. */
  private static final Map<String, String> LEAF =
      Map.of("linux-x86_64", "libdrm.so.2", "linux-arm64", "libvcos.so");

  /**
   * Libraries of sound cards, screens and graphics cards. The programs do not start without them,
   * and never call them for a file.
   */
  private static final Set<String> OF_DEVICES =
      Set.of(
          "libasound.so.2",
          "libdrm.so.2",
          "libpulse.so.0",
          "libva-drm.so.2",
          "libva.so.2",
          "libxcb-shm.so.0",
          "libxcb.so.1");

  private final String platform;

  private BundledFfmpeg(String platform) {
    this.platform = platform;
  }

  /** The one for this machine, if there is one. */
  static Optional<BundledFfmpeg> here() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String architecture =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> "unknown";
        };
    String platform = system + "-" + architecture;
    return MORE.containsKey(platform) && resource(platform, "ffmpeg") != null
        ? Optional.of(new BundledFfmpeg(platform))
        : Optional.empty();
  }

  private static @Nullable URL resource(String platform, String name) {
    return BundledFfmpeg.class.getResource("/org/bytedeco/ffmpeg/" + platform + "/" + name);
  }

  /**
   * Unpacks it unless it is there.
   *
   * @param directory is made if it is missing, for its owner only
   * @return where it is
   */
  Path unpack(Path directory) throws IOException {
    Path target = directory.resolve("ffmpeg-" + LIBRARIES.getFirst() + "-" + platform);
    if (Files.isDirectory(target)) {
      return target;
    }
    Files.createDirectories(directory);
    Path aside = Files.createTempDirectory(directory, "unpacking");
    List<String> files =
        Stream.of(List.of("ffmpeg", "ffprobe"), LIBRARIES, MORE.get(platform))
            .flatMap(List::stream)
            .toList();
    for (String file : files) {
      copy(file, aside.resolve(file));
    }
    return move(aside, target);
  }

  private void copy(String file, Path target) throws IOException {
    URL source = resource(platform, file);
    if (source == null) {
      throw new IOException("Not in the bundle: " + file);
    }
    try (InputStream in = source.openStream()) {
      Files.copy(in, target);
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
  }

  /** Complete or not at all: others may unpack at the same time. */
  private static Path move(Path aside, Path target) throws IOException {
    try {
      return Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      if (Files.isDirectory(target)) {
        DirectoryTree.delete(aside);
        return target;
      }
      throw e;
    }
  }

  FfmpegPrograms programs(Path unpacked) {
    return new FfmpegPrograms(
        unpacked.resolve("ffmpeg"),
        unpacked.resolve("ffprobe"),
        Map.of("LD_LIBRARY_PATH", unpacked.toString()),
        "bundled");
  }

  /**
   * Puts something in the place of a library that is missing.
   *
   * @return false if it is none of those that are not needed
   */
  boolean replace(String library, Path unpacked) throws IOException {
    Path link = unpacked.resolve(library);
    if (!OF_DEVICES.contains(library) || Files.exists(link)) {
      return false;
    }
    Files.createSymbolicLink(link, Path.of(LEAF.get(platform)));
    return true;
  }
}
