package dev.scriptorium.worker.media;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a program ended, and what that means.
 *
 * @param exit its exit status; 128 and the number of the signal if one killed it
 * @param errors what it said, at most the beginning
 * @param decodeErrors how often it said that sound could not be decoded
 */
record ToolEnd(int exit, String errors, long decodeErrors) {

  /** ffmpeg: more errors than {@code -max_error_rate}. */
  private static final int TOO_MANY_ERRORS = 69;

  private static final int SIGNALS = 128;
  private static final int LAST_SIGNAL = 31;
  private static final int SIGXCPU = 24;

  /** Said by the loader about replaced libraries, by ffmpeg about nothing that matters. */
  private static final Pattern NOISE =
      Pattern.compile("no version information available|Estimating duration|Last message repeated");

  /** The address of an object in ffmpeg's memory. */
  private static final Pattern ADDRESS = Pattern.compile(" @ 0x[0-9a-f]+");

  private static final Pattern NO_MEMORY =
      Pattern.compile("Cannot allocate memory|bad_alloc|memory exhausted|[Oo]ut of memory");
  private static final Pattern REFUSED = Pattern.compile("Format not on whitelist");
  private static final Pattern NO_DECODER =
      Pattern.compile(
          "Decoder .*not found|Decoding requested, but no decoder found|Unknown decoder"
              + "|no decoder found for");
  private static final Pattern INVALID = Pattern.compile("Invalid data found|Invalid argument");

  /** A demuxer took the file for its own and then failed. */
  private static final Pattern RECOGNISED =
      Pattern.compile("(?m)^\\[(?!in#|out#|AVIOContext|file )[a-z0-9_,]+ @ 0x");

  boolean succeeded() {
    return exit == 0;
  }

  /** Why ffprobe could not read a file. */
  MediaException probeFailure() {
    if (REFUSED.matcher(errors).find()) {
      return new MediaException(MediaFailure.FORMAT_REFUSED, null);
    }
    if (isCrash() || NO_MEMORY.matcher(errors).find() || !INVALID.matcher(errors).find()) {
      return failure(MediaFailure.TOOL_FAILED);
    }
    return failure(
        RECOGNISED.matcher(errors).find() ? MediaFailure.CORRUPT : MediaFailure.NOT_MEDIA);
  }

  /** Why ffmpeg could not decode a file that could be probed. */
  MediaException decodeFailure() {
    if (exit == TOO_MANY_ERRORS) {
      return failure(MediaFailure.CORRUPT);
    }
    if (!isCrash() && NO_DECODER.matcher(errors).find()) {
      return failure(MediaFailure.CODEC_UNSUPPORTED);
    }
    return failure(
        !isCrash() && INVALID.matcher(errors).find()
            ? MediaFailure.CORRUPT
            : MediaFailure.TOOL_FAILED);
  }

  private boolean isCrash() {
    return exit > SIGNALS && exit <= SIGNALS + LAST_SIGNAL;
  }

  /** What holds for both, else the reason given. */
  private MediaException failure(MediaFailure otherwise) {
    if (NO_MEMORY.matcher(errors).find()) {
      return new MediaException(MediaFailure.MEMORY_EXCEEDED, summary());
    }
    if (exit == SIGNALS + SIGXCPU) {
      return new MediaException(MediaFailure.TIME_EXCEEDED, "processor time");
    }
    return new MediaException(otherwise, isCrash() ? "signal " + (exit - SIGNALS) : summary());
  }

  /** The first lines that mean something. */
  private String summary() {
    String said =
        errors
            .lines()
            .filter(line -> !NOISE.matcher(line).find())
            .limit(3)
            .map(line -> ADDRESS.matcher(line).replaceAll(""))
            .collect(Collectors.joining("; "));
    return said.isBlank() ? "exit status " + exit : said;
  }
}
