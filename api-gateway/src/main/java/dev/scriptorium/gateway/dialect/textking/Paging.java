package dev.scriptorium.gateway.dialect.textking;

/**
 * The requested page of a list (docs/contract/textking.md, 1.4).
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

  /** The number of items before the page. */
  long offset() {
    return (page - 1L) * perPage;
  }

  String query() {
    return "page=" + page + "&per_page=" + perPage;
  }
}
