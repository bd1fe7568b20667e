package dev.scriptorium.gateway.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of some content (RFC 9110, 14.1.2).
 *
 * @param first offset of its first byte
 * @param last offset of its last byte
 */
record ByteRange(long first, long last) {

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  long length() {
    return last - first + 1;
  }

  /** What a request asks for. */
  sealed interface Asked {
    /** Everything: no range, several, or one that cannot be read, which servers may ignore. */
    record Whole() implements Asked {}

    /** This part of it. */
    record Part(ByteRange range) implements Asked {}

    /** A part that it does not have. */
    record Unsatisfiable() implements Asked {}
  }

  /**
   * Reads the header {@code Range}.
   *
   * @param length of the content, in bytes
   */
  static Asked of(@Nullable String header, long length) {
    Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return new Asked.Whole();
    }
    return range(matcher.group(1), matcher.group(2), length)
        .<Asked>map(Asked.Part::new)
        .orElseGet(Asked.Unsatisfiable::new);
  }

  private static Optional<ByteRange> range(String from, String to, long length) {
    if (from.isEmpty()) {
      long suffix = Math.min(Long.parseLong(to), length);
      return suffix == 0
          ? Optional.empty()
          : Optional.of(new ByteRange(length - suffix, length - 1));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? length - 1 : Math.min(Long.parseLong(to), length - 1);
    return first >= length || last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, last));
  }
}
