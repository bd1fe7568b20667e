package dev.scriptorium.processor.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Instants as SQL carries them: microseconds since the epoch going in, timestamptz coming out. */
final class Micros {

  /** SQL that makes a timestamptz of a bigint column. */
  static String timestamp(String column) {
    return "timestamptz 'epoch' + " + column + " * interval '1 microsecond'";
  }

  private Micros() {}

  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
