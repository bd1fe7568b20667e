package dev.scriptorium.worker.media;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.scratch.DirectoryTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of ffmpeg or ffprobe on one file: in a directory of its own with nothing in it but a link
 * to the file, so that the file's name says nothing to the program. Ends early with a reason.
 */
final class ToolSession implements AutoCloseable {

  /** Demuxers that open nothing but the file itself. No playlists, no descriptions of streams. */
  private static final String DEMUXERS =
      "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dts,dv,eac3,flac,flv,matroska,webm,"
          + "mov,mp4,m4a,3gp,3g2,mj2,mp3,mpc,mpc8,mpeg,mpegts,mxf,nistsphere,ogg,rm,tta,voc,"
          + "w64,wav,wv";

  /** How the file is given: by the only protocol that is allowed, and by one name for all. */
  static final List<String> INPUT =
      List.of("-protocol_whitelist", "file", "-format_whitelist", DEMUXERS, "-i", "file:input");

  private final Path directory;
  private final ProgramRun run;
  private final ScheduledExecutorService ticker;
  private final Cancellation.Registration cancellation;
  private @Nullable MediaFailure ended;

  private ToolSession(
      Path directory, ProgramRun run, ScheduledExecutorService ticker, Cancellation cancellation) {
    this.directory = directory;
    this.run = run;
    this.ticker = ticker;
    this.cancellation = cancellation.onRequest(() -> end(MediaFailure.CANCELED));
  }

  /**
   * @param scratch where its directory is made
   */
  static ToolSession start(
      List<String> command,
      Map<String, String> environment,
      Path file,
      Path scratch,
      ScheduledExecutorService ticker,
      Cancellation cancellation)
      throws MediaException {
    Path directory = null;
    try {
      directory = Files.createTempDirectory(scratch, "media");
      Files.createSymbolicLink(directory.resolve("input"), file.toAbsolutePath());
      ProgramRun run = ProgramRun.start(command, environment, directory);
      return new ToolSession(directory, run, ticker, cancellation);
    } catch (IOException e) {
      deleteQuietly(directory);
      throw new MediaException(
          directory == null ? MediaFailure.STORAGE_FAILED : MediaFailure.TOOL_MISSING,
          e.getClass().getSimpleName());
    }
  }

  /** Ends the run; the first reason counts. */
  void end(MediaFailure reason) {
    synchronized (this) {
      if (ended != null) {
        return;
      }
      ended = reason;
    }
    run.kill();
  }

  private synchronized void check() throws MediaException {
    if (ended != null) {
      throw new MediaException(ended, null);
    }
  }

  /**
   * Waits for output.
   *
   * @return bytes; -1 at the end
   */
  int read(byte[] buffer, int offset, int length, Duration limit) throws MediaException {
    check();
    ScheduledFuture<?> bell = bell(limit);
    try {
      return run.output().read(buffer, offset, length);
    } catch (IOException e) {
      return -1;
    } finally {
      bell.cancel(false);
      check();
    }
  }

  /** All its output, at most so many bytes. */
  byte[] readAll(int most, Duration limit) throws MediaException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    long end = System.nanoTime() + limit.toNanos();
    int n = read(buffer, 0, buffer.length, limit);
    while (n >= 0) {
      all.write(buffer, 0, n);
      if (all.size() > most) {
        end(MediaFailure.TOOL_FAILED);
      }
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      n = read(buffer, 0, buffer.length, left);
    }
    return all.toByteArray();
  }

  /** Waits for the end of the program, which has ended its output. */
  ToolEnd await(Duration limit) throws MediaException {
    ScheduledFuture<?> bell = bell(limit);
    try {
      int exit = run.await();
      check();
      return new ToolEnd(exit, run.errors().beginning(), run.errors().decodeErrors());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(MediaFailure.CANCELED);
      throw new MediaException(MediaFailure.CANCELED, null);
    } finally {
      bell.cancel(false);
    }
  }

  private ScheduledFuture<?> bell(Duration limit) {
    return ticker.schedule(
        () -> end(MediaFailure.TIME_EXCEEDED), limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    cancellation.close();
    run.kill();
    deleteQuietly(directory);
  }

  private static void deleteQuietly(@Nullable Path directory) {
    if (directory != null) {
      try {
        DirectoryTree.delete(directory);
      } catch (IOException e) {
        // Swept at the next start
      }
    }
  }

  /** A command line of lists. */
  static List<String> words(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
