package dev.scriptorium.gateway.dialect.textking;

/**
 * The part of a list that is asked for (contract 1.4).
 *
 * @param page from 1
 * @param perPage 1 to 100
 */
record Paging(int page, int perPage) {

  private static final int MAX_PER_PAGE = 100;

  static Paging of(QueryParameters query) {
    return new Paging(
        query.integer("page", 1, Integer.MAX_VALUE, 1),
        query.integer("per_page", 1, MAX_PER_PAGE, MAX_PER_PAGE));
  }

  /** How many items come before the page. */
  long offset() {
    return (page - 1L) * perPage;
  }

  String query() {
    return "page=" + page + "&per_page=" + perPage;
  }
}
