package dev.scriptorium.gateway.view;

import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.CallerCheck;
import dev.scriptorium.gateway.account.TokenHash;
import dev.scriptorium.gateway.web.CoalescedLookup;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Single jobs outside any order. The token is checked in the statement that reads, and requests
 * that come at the same time share a statement.
 */
public final class JobViews {

  private static final int MAX_BATCH = 128;
  private static final int LANES = 3;

  private static final String BY_ID =
      """
      SELECT r.account_id, o.username, r.created_at, r.state
      FROM root r JOIN account o ON o.id = r.account_id
      WHERE r.id = ? AND r.kind = 'JOB' AND r.phase <> 'DELETED'
      """;

  private final JdbcTemplate jdbc;
  private final CallerCheck check;
  private final String query;
  private final CoalescedLookup<Question, Supplier<JobSight>> lookup;

  JobViews(JdbcTemplate jdbc, CallerCheck check) {
    this.jdbc = jdbc;
    this.check = check;
    this.query =
        """
        SELECT q.n, caller.id = ANY (o.path) AS visible, r.account_id, o.username, r.created_at,
          r.state, %s
        FROM unnest(?, ?) WITH ORDINALITY q(hash, root_id, n)
        LEFT JOIN %s ON true
        LEFT JOIN root r ON r.id = q.root_id AND r.kind = 'JOB' AND r.phase <> 'DELETED'
        LEFT JOIN account o ON o.id = r.account_id
        """
            .formatted(CallerCheck.COLUMNS, check.lateral("q.hash"));
    this.lookup = new CoalescedLookup<>(this::query, MAX_BATCH, LANES);
  }

  /**
   * What the holder of the token sees of a job.
   *
   * @throws org.springframework.dao.DataAccessException the database is away
   */
  public JobSight find(String token, UUID jobId) {
    return Objects.requireNonNull(lookup.find(new Question(TokenHash.of(token), jobId))).get();
  }

  /**
   * A job, whoever asks: for links that need no token.
   *
   * @throws org.springframework.dao.DataAccessException the database is away
   */
  public Optional<JobView> find(UUID jobId) {
    return jdbc.query(BY_ID, (row, n) -> JobRow.read(row, jobId), jobId).stream()
        .findFirst()
        .map(JobRow::view);
  }

  private Map<Question, Supplier<JobSight>> query(Set<Question> questions) {
    List<Question> asked = new ArrayList<>(questions);
    Map<Question, Supplier<JobSight>> answers = HashMap.newHashMap(asked.size());
    jdbc.query(
        query,
        statement -> bind(statement, asked),
        row -> {
          Question question = asked.get(row.getInt("n") - 1);
          answers.put(question, sight(row, question));
        });
    return answers;
  }

  private static void bind(PreparedStatement statement, List<Question> asked) throws SQLException {
    Connection connection = statement.getConnection();
    statement.setObject(
        1, asked.stream().map(question -> question.token().bytes()).toArray(byte[][]::new));
    statement.setArray(
        2, connection.createArrayOf("uuid", asked.stream().map(Question::jobId).toArray()));
  }

  /** Read by whoever asked: a state that cannot be read is nobody else's trouble. */
  private Supplier<JobSight> sight(ResultSet row, Question question) throws SQLException {
    Optional<Caller> caller = check.read(row, question.token());
    if (caller.isEmpty()) {
      return JobSight.UnknownCaller::new;
    }
    if (row.getObject("account_id") == null) {
      return JobSight.Missing::new;
    }
    if (!row.getBoolean("visible")) {
      return JobSight.Foreign::new;
    }
    JobRow found = JobRow.read(row, question.jobId());
    return () -> new JobSight.Seen(found.view(), caller.get());
  }

  private record Question(TokenHash token, UUID jobId) {}
}
