package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.CallerCheck;
import dev.scriptorium.gateway.account.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Orders and their jobs as their owner sees them: never another account's, never deleted ones.
 * Reads with a token check it in the same statement.
 *
 * <p>Every method throws {@link org.springframework.dao.DataAccessException} if the database is
 * unavailable.
 */
public final class OrderViews {

  private static final String KNOWN_CALLER = "SELECT %s FROM (SELECT ?::uuid AS id) caller";

  private static final String ORDER_JOIN =
      """
       LEFT JOIN root o ON o.id = ? AND o.account_id = caller.id AND o.kind = 'ORDER'
         AND o.phase <> 'DELETED'
      """;

  private static final String ORDER_COLUMNS = "o.id AS order_id, o.state AS state";

  private static final String JOB_COLUMNS =
      "o.id AS order_id, j.id AS job_id, j.number, j.state AS state";

  private static final String JOB_JOIN =
      ORDER_JOIN
          + """
             LEFT JOIN ordered_job j ON j.order_id = o.id AND j.id = ? AND j.phase <> 'DELETED'
            """;

  private static final String ORDERS_OF_CALLER =
      """
      FROM root r WHERE r.account_id = caller.id AND r.kind = 'ORDER' AND r.phase <> 'DELETED'
        AND r.phase = ANY (?)
      """;

  // Counted in a join that the page depends on: otherwise it might be counted for every row
  private static final String ORDER_PAGE_COLUMNS = "counted.total, " + ORDER_COLUMNS;

  private static final String ORDER_PAGE_JOIN =
      """
       LEFT JOIN LATERAL (SELECT count(*) AS total %1$s) counted ON true
       LEFT JOIN LATERAL (
         SELECT r.id, r.state, r.created_at %1$s AND counted.total > 0
         ORDER BY r.created_at, r.id LIMIT ? OFFSET ?
       ) o ON true ORDER BY o.created_at, o.id
      """
          .formatted(ORDERS_OF_CALLER);

  private static final String JOB_PAGE_COLUMNS = "counted.total, " + JOB_COLUMNS;

  private static final String JOB_PAGE_JOIN =
      ORDER_JOIN
          + """
             LEFT JOIN LATERAL (
               SELECT count(*) AS total FROM ordered_job c
               WHERE c.order_id = o.id AND c.phase <> 'DELETED'
             ) counted ON true
             LEFT JOIN LATERAL (
               SELECT p.id, p.number, p.state, p.position FROM ordered_job p
               WHERE p.order_id = o.id AND p.phase <> 'DELETED' AND counted.total > 0
               ORDER BY p.position LIMIT ? OFFSET ?
             ) j ON true ORDER BY j.position
            """;

  private final JdbcTemplate jdbc;
  private final CallerCheck check;
  private final String byToken;

  public OrderViews(JdbcTemplate jdbc, CallerCheck check) {
    this.jdbc = jdbc;
    this.check = check;
    this.byToken =
        "SELECT "
            + CallerCheck.COLUMNS
            + ", %s FROM (SELECT ?::bytea AS hash) q LEFT JOIN "
            + check.lateral("q.hash").replace("%", "%%")
            + " ON true";
  }

  /** An order of the token's account. */
  public Shown<OrderView> order(String token, UUID orderId) {
    return one(token, ORDER_COLUMNS, ORDER_JOIN, OrderViews::orderOf, orderId);
  }

  /** An order of an account. */
  public Optional<OrderView> order(Caller caller, UUID orderId) {
    return one(caller, ORDER_COLUMNS, ORDER_JOIN, OrderViews::orderOf, orderId);
  }

  /** A job in an order of the token's account. */
  public Shown<OrderedJobView> job(String token, UUID orderId, UUID jobId) {
    return one(token, JOB_COLUMNS, JOB_JOIN, OrderViews::jobOf, orderId, jobId);
  }

  /** A job in an order of an account. */
  public Optional<OrderedJobView> job(Caller caller, UUID orderId, UUID jobId) {
    return one(caller, JOB_COLUMNS, JOB_JOIN, OrderViews::jobOf, orderId, jobId);
  }

  /**
   * Orders of the token's account, oldest first.
   *
   * @param phases the phases to include
   * @param offset number of items to skip
   */
  public Shown<PageOf<OrderView>> orders(
      String token, Set<OrderPhase> phases, int limit, long offset) {
    String[] names = phases.stream().map(Enum::name).toArray(String[]::new);
    return query(
        token,
        ORDER_PAGE_COLUMNS,
        ORDER_PAGE_JOIN,
        rows -> new Shown.Found<>(page(rows, OrderViews::orderOf)),
        names,
        names,
        limit,
        offset);
  }

  /**
   * Jobs of an order of the token's account, in the order in which they were added.
   *
   * @param offset number of items to skip
   */
  public Shown<PageOf<OrderedJobView>> jobs(String token, UUID orderId, int limit, long offset) {
    return query(
        token,
        JOB_PAGE_COLUMNS,
        JOB_PAGE_JOIN,
        rows ->
            id(rows, "order_id") == null
                ? new Shown.Nothing<>()
                : new Shown.Found<>(page(rows, OrderViews::jobOf)),
        orderId,
        limit,
        offset);
  }

  private interface Row<T> {
    /** Maps a row; null if it is empty. */
    @Nullable T read(ResultSet row) throws SQLException;
  }

  private <T> Shown<T> one(
      String token, String columns, String join, Row<T> mapping, Object... arguments) {
    return query(
        token,
        columns,
        join,
        rows -> {
          T found = mapping.read(rows);
          return found == null ? new Shown.Nothing<>() : new Shown.Found<>(found);
        },
        arguments);
  }

  private <T> Optional<T> one(
      Caller caller, String columns, String join, Row<T> mapping, Object... arguments) {
    String sql = KNOWN_CALLER.formatted(columns) + join;
    return Optional.ofNullable(
        jdbc.query(
            sql,
            rows -> rows.next() ? mapping.read(rows) : null,
            joined(caller.accountId(), arguments)));
  }

  /**
   * @param mapping receives the rows with the cursor on the first: there always is one
   */
  private <T> Shown<T> query(
      String token, String columns, String join, Row<Shown<T>> mapping, Object... arguments) {
    TokenHash hash = TokenHash.of(token);
    Shown<T> shown =
        jdbc.query(
            byToken.formatted(columns) + join,
            rows ->
                rows.next() && check.read(rows, hash).isPresent()
                    ? mapping.read(rows)
                    : new Shown.InvalidToken<>(),
            joined(hash.bytes(), arguments));
    return shown == null ? new Shown.InvalidToken<>() : shown;
  }

  private static Object[] joined(Object first, Object[] others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray();
  }

  private static <T> PageOf<T> page(ResultSet rows, Row<T> mapping) throws SQLException {
    long total = rows.getLong("total");
    List<T> items = new ArrayList<>();
    do {
      T item = mapping.read(rows);
      if (item != null) {
        items.add(item);
      }
    } while (rows.next());
    return new PageOf<>(items, total);
  }

  private static @Nullable OrderView orderOf(ResultSet row) throws SQLException {
    UUID id = id(row, "order_id");
    return id == null
        ? null
        : new OrderView(
            id, WireJson.mapper().readValue(row.getString("state"), OrderSnapshot.class));
  }

  private static @Nullable OrderedJobView jobOf(ResultSet row) throws SQLException {
    UUID id = id(row, "job_id");
    UUID orderId = id(row, "order_id");
    return id == null || orderId == null
        ? null
        : new OrderedJobView(
            orderId,
            id,
            row.getString("number"),
            WireJson.mapper().readValue(row.getString("state"), JobSnapshot.class));
  }

  private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
