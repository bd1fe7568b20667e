package dev.scriptorium.gateway.view;

import org.springframework.jdbc.core.JdbcTemplate;

/** The sequence of numbers of placed orders; some stay unused. */
public final class OrderNumbers {

  private final JdbcTemplate jdbc;

  public OrderNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A number that is unique among all gateways. */
  public long next() {
    Long next = jdbc.queryForObject("SELECT nextval('order_number')", Long.class);
    if (next == null) {
      throw new IllegalStateException("a sequence always has a next value");
    }
    return next;
  }
}
