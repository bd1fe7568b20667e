package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.domain.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Timeline entries as rows of the table timeline. */
final class TimelineRows {

  static final String COLUMNS = "root_id, sequence, account_id, command_id, at, type, fact";

  private TimelineRows() {}

  static TimelineEntry read(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getObject("root_id", UUID.class),
        row.getLong("sequence"),
        row.getObject("account_id", UUID.class),
        row.getObject("command_id", UUID.class),
        Micros.read(row, "at"),
        FactCodec.read(row.getString("type"), row.getString("fact")));
  }
}
