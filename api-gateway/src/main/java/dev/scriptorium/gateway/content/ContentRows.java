package dev.scriptorium.gateway.content;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code content} and {@code content_store}. Ages are measured by the database. */
final class ContentRows {

  private final JdbcClient jdbc;

  ContentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Content content, ContentType type, UUID storeId) {
    jdbc.sql("INSERT INTO content (id, store_id, length, sha256, type) VALUES (?, ?, ?, ?, ?)")
        .params(content.id(), storeId, content.length(), content.sha256(), type.name())
        .update();
  }

  /** Empty if there is no row, which does not mean that there are no bytes. */
  Optional<Content> find(UUID id) {
    return jdbc.sql("SELECT length, sha256, stored_at FROM content WHERE id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Content(
                    id,
                    row.getLong("length"),
                    row.getString("sha256"),
                    row.getObject("stored_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  ContentType type(UUID id) {
    return jdbc.sql("SELECT type FROM content WHERE id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(ContentType::valueOf)
        .orElse(ContentType.BYTES);
  }

  void delete(UUID id) {
    jdbc.sql("DELETE FROM content WHERE id = ?").param(id).update();
  }

  /** Content whose jobs were deleted during a time before now; at most so many. */
  List<UUID> released(Duration within, int limit) {
    return jdbc.sql(
            """
            SELECT c.id FROM content_use u JOIN content c ON c.id = u.content_id
            WHERE u.released_at > now() - make_interval(secs => ?) LIMIT ?
            """)
        .params(seconds(within), limit)
        .query(UUID.class)
        .list();
  }

  /** Content that has been here for so long and that no job ever used; at most so many. */
  List<UUID> unused(Duration age, int limit) {
    return jdbc.sql(
            """
            SELECT c.id FROM content c
            WHERE c.stored_at < now() - make_interval(secs => ?)
              AND NOT EXISTS (SELECT 1 FROM content_use u WHERE u.content_id = c.id) LIMIT ?
            """)
        .params(seconds(age), limit)
        .query(UUID.class)
        .list();
  }

  /** Which of these ids have a row, or are used by a job that is not deleted. */
  Set<UUID> known(List<UUID> ids) {
    UUID[] all = ids.toArray(UUID[]::new);
    return jdbc.sql(
            """
            SELECT id FROM content WHERE id = ANY (?::uuid[])
            UNION ALL
            SELECT content_id FROM content_use WHERE content_id = ANY (?::uuid[]) AND released_at IS NULL
            """)
        .params(all, all)
        .query(UUID.class)
        .set();
  }

  /** The store that this database belongs to; empty if none has been recorded. */
  Optional<UUID> storeId() {
    return jdbc.sql("SELECT store_id FROM content_store").query(UUID.class).optional();
  }

  /** Records the store, unless one is recorded. */
  void recordStore(UUID storeId) {
    jdbc.sql("INSERT INTO content_store (store_id) VALUES (?) ON CONFLICT DO NOTHING")
        .param(storeId)
        .update();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
