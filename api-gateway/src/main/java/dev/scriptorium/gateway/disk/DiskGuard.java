package dev.scriptorium.gateway.disk;

import dev.scriptorium.gateway.submission.Admission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no new work in while a disk is short of space: what is there can still be read, finished and
 * deleted, which is what frees space.
 */
final class DiskGuard implements Admission {

  private static final Logger LOG = LoggerFactory.getLogger(DiskGuard.class);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(500);

  private final List<Path> directories;
  private final long floor;
  private final InstantSource clock;
  private volatile Finding finding = new Finding(Instant.MIN, Optional.empty());

  /** What was seen, and when. */
  private record Finding(Instant at, Optional<String> shortage) {}

  /**
   * @param floor bytes
   */
  DiskGuard(List<Path> directories, long floor, InstantSource clock) {
    this.directories = directories;
    this.floor = floor;
    this.clock = clock;
  }

  @Override
  public Optional<String> refusal() {
    Instant now = clock.instant();
    Finding last = finding;
    if (last.at().isAfter(now.minus(LOOK_AGAIN_AFTER))) {
      return last.shortage();
    }
    Optional<String> shortage = look();
    finding = new Finding(now, shortage);
    if (shortage.isPresent() != last.shortage().isPresent()) {
      LOG.warn(
          "{}",
          shortage
              .map(text -> text + ": new work is refused")
              .orElse("The disk has room again: new work is accepted"));
    }
    return shortage;
  }

  /** Free bytes of the fullest of the disks; NaN if that cannot be found out. */
  double freeBytes() {
    try {
      long least = Long.MAX_VALUE;
      for (Path directory : directories) {
        least = Math.min(least, free(directory));
      }
      return least;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private Optional<String> look() {
    for (Path directory : directories) {
      try {
        long free = free(directory);
        if (free < floor) {
          return Optional.of(
              "The disk of %s has %d MB of free space, less than the %d MB that are kept free"
                  .formatted(directory, free >> 20, floor >> 20));
        }
      } catch (IOException e) {
        return Optional.of("The disk of %s cannot be looked at: %s".formatted(directory, e));
      }
    }
    return Optional.empty();
  }

  private static long free(Path directory) throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }
}
