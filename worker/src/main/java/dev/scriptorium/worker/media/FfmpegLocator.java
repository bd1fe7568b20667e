package dev.scriptorium.worker.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds programs that run: those that are set, else those in PATH, else the bundled ones. */
final class FfmpegLocator {

  private static final Pattern MISSING_LIBRARY =
      Pattern.compile("error while loading shared libraries: ([^:\\s]+):");

  private final SearchPath path;
  private final Optional<BundledFfmpeg> bundled;
  private final Path unpackTo;
  private final BiFunction<List<String>, Map<String, String>, Trial> trials;

  /**
   * @param trials runs a command in an environment
   */
  FfmpegLocator(
      SearchPath path,
      Optional<BundledFfmpeg> bundled,
      Path unpackTo,
      BiFunction<List<String>, Map<String, String>, Trial> trials) {
    this.path = path;
    this.bundled = bundled;
    this.unpackTo = unpackTo;
    this.trials = trials;
  }

  FfmpegPrograms locate(MediaProperties properties) throws MediaException {
    boolean ffmpegIsSet = !properties.ffmpeg().toString().isEmpty();
    boolean ffprobeIsSet = !properties.ffprobe().toString().isEmpty();
    if (ffmpegIsSet != ffprobeIsSet) {
      throw new MediaException(
          MediaFailure.TOOL_MISSING, "one of ffmpeg and ffprobe is set, the other is not");
    }
    if (ffmpegIsSet) {
      return set(properties);
    }
    Optional<FfmpegPrograms> installed = installed();
    if (installed.isPresent()) {
      return installed.get();
    }
    return bundled();
  }

  private FfmpegPrograms set(MediaProperties properties) throws MediaException {
    FfmpegPrograms programs =
        new FfmpegPrograms(properties.ffmpeg(), properties.ffprobe(), Map.of(), "by the settings");
    Trial trial = version(programs);
    if (!trial.succeeded()) {
      throw new MediaException(
          MediaFailure.TOOL_MISSING, "the ffmpeg that is set does not run: " + trial.errors());
    }
    return programs;
  }

  private Optional<FfmpegPrograms> installed() {
    Optional<Path> ffprobe = path.find("ffprobe");
    return path.find("ffmpeg")
        .flatMap(
            ffmpeg ->
                ffprobe.map(probe -> new FfmpegPrograms(ffmpeg, probe, Map.of(), "installed")))
        .filter(programs -> version(programs).succeeded());
  }

  private Trial version(FfmpegPrograms programs) {
    return trials.apply(List.of(programs.ffmpeg().toString(), "-version"), programs.environment());
  }

  private FfmpegPrograms bundled() throws MediaException {
    BundledFfmpeg bundle =
        bundled.orElseThrow(
            () ->
                new MediaException(
                    MediaFailure.TOOL_MISSING,
                    "install ffmpeg: none is in PATH, and none is bundled for this system"));
    try {
      Path unpacked = bundle.unpack(unpackTo);
      return runnable(bundle, unpacked);
    } catch (IOException e) {
      if (e instanceof MediaException known) {
        throw known;
      }
      throw new MediaException(
          MediaFailure.TOOL_MISSING, "the bundled ffmpeg cannot be unpacked: " + e.getMessage());
    }
  }

  /** Bare systems lack libraries of devices: they are replaced one by one, as it asks for them. */
  private FfmpegPrograms runnable(BundledFfmpeg bundle, Path unpacked) throws IOException {
    FfmpegPrograms programs = bundle.programs(unpacked);
    Trial trial = version(programs);
    while (!trial.succeeded()) {
      Matcher missing = MISSING_LIBRARY.matcher(trial.errors());
      if (!missing.find() || !bundle.replace(missing.group(1), unpacked)) {
        throw new MediaException(
            MediaFailure.TOOL_MISSING, "install ffmpeg: the bundled one fails: " + trial.errors());
      }
      trial = version(programs);
    }
    return programs;
  }
}
