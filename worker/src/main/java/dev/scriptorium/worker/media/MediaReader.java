package dev.scriptorium.worker.media;

import dev.scriptorium.net.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads media with ffmpeg. The programs are trusted with one local file and nothing else: they find
 * no other file, have no network, and end, all where the system allows it; what it does not allow
 * is said in the log.
 *
 * <p>Safe for use by several threads.
 */
public final class MediaReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MediaReader.class);

  /** For a program to say its version. */
  private static final Duration LONGEST_TRIAL = Duration.ofMinutes(1);

  private static final int MOST_REPORT = 1 << 20;

  private final FfmpegPrograms programs;
  private final Confinement confinement;
  private final MediaProperties properties;
  private final Path scratch;
  private final ScheduledExecutorService ticker;

  private MediaReader(
      FfmpegPrograms programs,
      Confinement confinement,
      MediaProperties properties,
      Path scratch,
      ScheduledExecutorService ticker) {
    this.programs = programs;
    this.confinement = confinement;
    this.properties = properties;
    this.scratch = scratch;
    this.ticker = ticker;
  }

  /**
   * Finds the programs and the guards of this system.
   *
   * @param searchPath where programs are looked for: the variable PATH
   * @param tools where the bundled programs are unpacked, if it comes to that
   * @param scratch where each run has its directory; must be there
   * @throws MediaException if there are no programs that run here
   */
  public static MediaReader open(
      MediaProperties properties, String searchPath, Path tools, Path scratch)
      throws MediaException {
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("media-watch").factory());
    SearchPath path = SearchPath.of(searchPath);
    FfmpegPrograms programs =
        new FfmpegLocator(
                path,
                BundledFfmpeg.here(),
                tools,
                (command, more) ->
                    Trial.of(command, environment(more), scratch, ticker, LONGEST_TRIAL))
            .locate(properties);
    List<String> version = List.of(programs.ffmpeg().toString(), "-version");
    Confinement confinement =
        Confinement.detect(
            path,
            properties,
            prefix ->
                Trial.of(
                        ToolSession.words(prefix, version),
                        environment(programs.environment()),
                        scratch,
                        ticker,
                        LONGEST_TRIAL)
                    .succeeded());
    MediaReader reader = new MediaReader(programs, confinement, properties, scratch, ticker);
    LOG.info("Media are read with {}", programs.ffmpeg() + " (" + programs.origin() + ")");
    confinement
        .missing()
        .forEach(guard -> LOG.warn("ffmpeg runs without this guard here: {}", guard.title()));
    return reader;
  }

  /** Few arenas: each maps memory that would count against the limit. */
  private static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("LC_ALL", "C");
    environment.put("AV_LOG_FORCE_NOCOLOR", "1");
    environment.put("MALLOC_ARENA_MAX", "2");
    return environment;
  }

  /**
   * What is in the file.
   *
   * @throws MediaException if it is no medium, longer than allowed, or cannot be read
   */
  public ProbedMedia probe(Path file, Cancellation cancellation) throws MediaException {
    checkFile(file);
    List<String> command =
        ToolSession.words(
            List.of(programs.ffprobe().toString(), "-hide_banner", "-v", "warning"),
            ToolSession.words(
                List.of("-show_entries", ProbeReport.ENTRIES, "-of", "json"), ToolSession.INPUT));
    Duration limit = properties.probeTimeout();
    try (ToolSession session = start(command, file, cancellation)) {
      byte[] report = session.readAll(MOST_REPORT, limit);
      ToolEnd end = session.await(limit);
      if (!end.succeeded()) {
        throw end.probeFailure();
      }
      return checked(ProbeReport.read(report, end.errors()));
    }
  }

  private static void checkFile(Path file) throws MediaException {
    try {
      if (Files.size(file) == 0) {
        throw new MediaException(MediaFailure.EMPTY, null);
      }
    } catch (MediaException e) {
      throw e;
    } catch (IOException e) {
      throw new MediaException(MediaFailure.STORAGE_FAILED, e.getClass().getSimpleName());
    }
  }

  private ProbedMedia checked(ProbedMedia media) throws MediaException {
    if (media.tracks().isEmpty()) {
      throw new MediaException(MediaFailure.NOT_MEDIA, null);
    }
    boolean isLong = media.duration().orElse(0) > properties.longest().toMillis();
    if (isLong && media.durationSource() == ProbedMedia.DurationSource.DECLARED) {
      throw new MediaException(
          MediaFailure.TOO_LONG, "longer than " + properties.longest().toMinutes() + " minutes");
    }
    return media;
  }

  /**
   * Starts to decode the sound of a file. Close the stream.
   *
   * @param media what {@link #probe} said of this file
   * @throws MediaException if there is no sound
   */
  public PcmStream decode(Path file, ProbedMedia media, Cancellation cancellation)
      throws MediaException {
    Track audio = media.audio().orElseThrow(() -> new MediaException(MediaFailure.NO_AUDIO, null));
    if (audio.codec().equals("unknown")) {
      throw new MediaException(MediaFailure.CODEC_UNSUPPORTED, null);
    }
    checkFile(file);
    List<String> command =
        ToolSession.words(
            List.of(
                programs.ffmpeg().toString(),
                "-hide_banner",
                "-nostdin",
                "-v",
                "error",
                "-filter_threads",
                "1",
                "-threads",
                "1",
                "-max_error_rate",
                "0.3"),
            ToolSession.words(ToolSession.INPUT, output(audio)));
    return new PcmStream(start(command, file, cancellation), media, properties);
  }

  /** Times of the medium are kept: gaps and a late start become silence. */
  private static List<String> output(Track audio) {
    return List.of(
        "-map",
        "0:" + audio.index(),
        "-vn",
        "-sn",
        "-dn",
        "-map_metadata",
        "-1",
        "-af",
        "aresample=async=1:first_pts=0",
        "-ac",
        "1",
        "-ar",
        String.valueOf(PcmStream.RATE),
        "-c:a",
        "pcm_s16le",
        "-f",
        "s16le",
        "pipe:1");
  }

  private ToolSession start(List<String> command, Path file, Cancellation cancellation)
      throws MediaException {
    return ToolSession.start(
        confinement.command(command),
        environment(programs.environment()),
        file,
        scratch,
        ticker,
        cancellation);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
