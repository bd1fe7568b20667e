package dev.scriptorium.gateway.dialect.textking;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Absolute URLs of the dialect's resources (docs/contract/textking.md, 1.3).
 *
 * @param base everything before {@code /v1}, without a trailing slash
 */
record Addresses(String base) {

  URI projects(Paging paging, @Nullable String state) {
    String filter = state == null ? "" : "&state=" + state;
    return uri("/projects?" + paging.query() + filter);
  }

  URI project(UUID project) {
    return uri("/project/" + project);
  }

  URI jobs(UUID project) {
    return uri("/project/" + project + "/jobs");
  }

  URI jobs(UUID project, Paging paging) {
    return uri("/project/" + project + "/jobs?" + paging.query());
  }

  URI lineItems(UUID project) {
    return uri("/project/" + project + "/line-items");
  }

  URI job(UUID project, UUID job) {
    return uri("/project/" + project + "/job/" + job);
  }

  URI topic(UUID topic) {
    return uri("/topic/" + topic);
  }

  URI address(UUID address) {
    return uri("/account/address/" + address);
  }

  private URI uri(String path) {
    return URI.create(base + "/v1" + path);
  }
}
