package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.CallerCheck;
import dev.scriptorium.gateway.account.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of jobs outside any order, newest first, of any length, by keyset pagination. The token is
 * checked in the statement that reads the first page.
 */
public final class JobLists {

  private static final int PAGE = 500;

  private final JdbcTemplate jdbc;
  private final CallerCheck check;

  JobLists(JdbcTemplate jdbc, CallerCheck check) {
    this.jdbc = jdbc;
    this.check = check;
  }

  /**
   * Empty if the token is not valid.
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  public Optional<JobList> list(String token, JobScope scope, JobFilter filter) {
    TokenHash hash = TokenHash.of(token);
    JobListSql sql = new JobListSql(scope, filter, PAGE);
    sql.caller(
        "(SELECT ?::bytea AS hash) q JOIN " + check.lateral("q.hash") + " ON true", hash.bytes());
    List<JobView> page = new ArrayList<>(PAGE);
    Caller[] caller = new Caller[1];
    jdbc.query(
        sql.text(CallerCheck.COLUMNS),
        row -> {
          if (caller[0] == null) {
            caller[0] = check.read(row, hash).orElseThrow();
          }
          add(page, row);
        },
        sql.arguments());
    return caller[0] == null
        ? Optional.empty()
        : Optional.of(new JobList(caller[0], new Pages(caller[0], scope, filter, page)));
  }

  private List<JobView> page(Caller caller, JobScope scope, JobFilter filter, JobView last) {
    JobListSql sql = new JobListSql(scope, filter, PAGE);
    sql.caller("(SELECT ?::uuid AS id) caller", caller.accountId());
    sql.olderThan(last.createdAt(), last.id());
    List<JobView> page = new ArrayList<>(PAGE);
    jdbc.query(
        sql.text("1"),
        row -> {
          add(page, row);
        },
        sql.arguments());
    return page;
  }

  /** A page without jobs is one row with the caller only. */
  private static void add(List<JobView> page, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    if (id != null) {
      page.add(JobRow.read(row, id).view());
    }
  }

  private final class Pages implements Iterator<JobView> {
    private final Caller caller;
    private final JobScope scope;
    private final JobFilter filter;
    private List<JobView> page;
    private int next;

    Pages(Caller caller, JobScope scope, JobFilter filter, List<JobView> first) {
      this.caller = caller;
      this.scope = scope;
      this.filter = filter;
      this.page = first;
    }

    @Override
    public boolean hasNext() {
      if (next == page.size() && page.size() == PAGE) {
        page = page(caller, scope, filter, page.getLast());
        next = 0;
      }
      return next < page.size();
    }

    @Override
    public JobView next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
