package dev.scriptorium.gateway.dialect.cielo24;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of the dialect (docs/contract/cielo24.md, 1.5, 4.4): no zone, microseconds. */
final class Dates {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
  private static final String LONGEST_FRACTION = "000000000";

  /** A space before an offset is a plus sign that was not escaped in the query. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
              + "([Zz]|[+\\- ]\\d{2}:?\\d{2})?)?");

  private final ZoneId zone;

  /**
   * @param zone of dates without one
   */
  Dates(ZoneId zone) {
    this.zone = zone;
  }

  String format(Instant instant) {
    return FORMAT.format(instant.atZone(zone));
  }

  /** The first instant within a lower bound; empty if it is not a date. */
  Optional<Instant> from(String text) {
    return read(text).map(Moment::start);
  }

  /**
   * The first instant beyond an inclusive upper bound; a date without a time includes the whole
   * day.
   */
  Optional<Instant> after(String text) {
    return read(text).map(Moment::end);
  }

  /**
   * Whether a text means this instant: as an instant, or by the digits of its wall clock, because
   * some clients add an offset that is not meant (docs/contract/cielo24.md, 4.7).
   */
  boolean isSame(String text, Instant instant) {
    String digits = text.strip().replaceAll("([Zz]|[+\\- ]\\d{2}:?\\d{2})$", "");
    return from(text).filter(instant::equals).isPresent()
        || from(digits).filter(instant::equals).isPresent();
  }

  private Optional<Moment> read(String text) {
    Matcher parts = SYNTAX.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      if (parts.group(4) == null) {
        return Optional.of(
            new Moment(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant()));
      }
      LocalTime time =
          LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6), nanos(parts.group(7)));
      Instant instant =
          LocalDateTime.of(day, time)
              .atZone(offset(parts.group(8)))
              .toInstant()
              .truncatedTo(ChronoUnit.MICROS);
      return Optional.of(new Moment(instant, instant.plus(1, ChronoUnit.MICROS)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + LONGEST_FRACTION.substring(fraction.length()));
  }

  private ZoneId offset(@Nullable String text) {
    if (text == null) {
      return zone;
    }
    return ZoneOffset.of(text.replace(' ', '+').replace('z', 'Z'));
  }

  private record Moment(Instant start, Instant end) {}
}
