package dev.scriptorium.gateway.view;

import dev.scriptorium.common.task.Step;
import dev.scriptorium.gateway.account.CallerCheck;
import dev.scriptorium.gateway.account.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pages of the jobs of an account and its descendants, with the progress of those that are worked
 * on. The token is checked in the same statement.
 */
public final class JobPages {

  private static final JobFilter.Span ALWAYS = new JobFilter.Span(null, null);
  private static final JobFilter ALL =
      new JobFilter(
          null,
          null,
          null,
          ALWAYS,
          ALWAYS,
          ALWAYS,
          ALWAYS,
          ALWAYS,
          new JobFilter.Work(null, null, null, null));

  private static final String WITH_PROGRESS =
      """
      SELECT page.*, held.step, held.progress
      FROM (%s) page
      LEFT JOIN LATERAL (
        SELECT l.step, l.progress FROM task t JOIN lease l ON l.task_id = t.id AND l.is_current
        WHERE t.root_id = page.id AND l.state IN ('HELD', 'REPORTED')
        ORDER BY t.opened_at DESC LIMIT 1) held ON true
      ORDER BY page.created_at DESC, page.id DESC
      """;

  private final JdbcTemplate jdbc;
  private final CallerCheck check;

  JobPages(JdbcTemplate jdbc, CallerCheck check) {
    this.jdbc = jdbc;
    this.check = check;
  }

  /**
   * A page; never {@link Shown.Nothing}.
   *
   * @param after null: the first page
   * @param limit most jobs
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  public Shown<JobPage> page(String token, JobPage.@Nullable Position after, int limit) {
    TokenHash hash = TokenHash.of(token);
    // One more shows whether there is another page
    JobListSql sql = new JobListSql(new JobScope.Family(), ALL, limit + 1);
    sql.caller(
        "(SELECT ?::bytea AS hash) q JOIN " + check.lateral("q.hash") + " ON true", hash.bytes());
    if (after != null) {
      sql.olderThan(after.createdAt(), after.id());
    }
    List<JobPage.Row> rows = new ArrayList<>();
    boolean[] known = new boolean[1];
    jdbc.query(
        WITH_PROGRESS.formatted(sql.text(CallerCheck.COLUMNS)),
        row -> {
          known[0] = known[0] || check.read(row, hash).isPresent();
          UUID id = row.getObject("id", UUID.class);
          if (id != null) {
            rows.add(read(row, id));
          }
        },
        sql.arguments());
    return known[0] ? new Shown.Found<>(page(rows, limit)) : new Shown.InvalidToken<>();
  }

  private static JobPage page(List<JobPage.Row> rows, int limit) {
    if (rows.size() <= limit) {
      return new JobPage(rows, null);
    }
    List<JobPage.Row> shown = rows.subList(0, limit);
    JobView last = shown.getLast().job();
    return new JobPage(shown, new JobPage.Position(last.createdAt(), last.id()));
  }

  private static JobPage.Row read(ResultSet row, UUID id) throws SQLException {
    String step = row.getString("step");
    return new JobPage.Row(
        JobRow.read(row, id).view(),
        step == null ? null : Step.valueOf(step),
        row.getObject("progress") == null ? null : row.getDouble("progress"));
  }
}
