package dev.scriptorium.gateway.dialect.textking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Due dates: every form that clients send (docs/contract/textking.md, 1.2, 9.3), and the one in
 * responses.
 */
final class DueDates {

  private static final String FIELD = "due_date";
  private static final int MAX_LENGTH = 40;
  private static final int MAX_YEAR = 9999;
  private static final DateTimeFormatter ANSWER =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** A date, or a date-time with 'T' or a space, with or without an offset. */
  private static final DateTimeFormatter REQUEST =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private DueDates() {}

  static @Nullable String answer(@Nullable LocalDateTime dueDate) {
    return dueDate == null ? null : ANSWER.format(dueDate);
  }

  /**
   * Reads a due date.
   *
   * @param zone that dates with an offset are converted to
   * @return null if none is given
   */
  static @Nullable LocalDateTime read(RequestObject body, ZoneId zone) {
    JsonNode value = body.value(FIELD);
    if (value == null) {
      return null;
    }
    if (value.isString()) {
      return parse(value.stringValue(), zone);
    }
    // PHP's serialized DateTime. Its zone is what the client's PHP assumed for our date without a
    // zone: applying it would shift the date with every read-modify-write, so local time counts.
    JsonNode date = value.path("date");
    if (value.isObject() && date.isString()) {
      return parse(date.stringValue(), zone);
    }
    throw wrong();
  }

  private static LocalDateTime parse(String text, ZoneId zone) {
    if (text.length() > MAX_LENGTH) {
      throw wrong();
    }
    try {
      TemporalAccessor parsed =
          REQUEST.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      LocalDateTime local =
          switch (parsed) {
            case OffsetDateTime time -> time.atZoneSameInstant(zone).toLocalDateTime();
            case LocalDateTime time -> time;
            case LocalDate day -> day.atStartOfDay();
            default -> throw wrong();
          };
      if (local.getYear() < 1 || local.getYear() > MAX_YEAR) {
        throw wrong();
      }
      return local.truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw wrong();
    }
  }

  private static TextkingFault wrong() {
    return RequestObject.invalid(
        FIELD, "must be a date or date-time like 2012-11-16 or 2012-11-16T09:30:00");
  }
}
