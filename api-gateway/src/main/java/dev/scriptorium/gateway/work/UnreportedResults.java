package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.gateway.content.Contents;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Deletes what was stored for leases that ended without reporting it: no command names it (rule 22
 * of the plan). If that fails, the sweep of unused content deletes it later.
 */
final class UnreportedResults {

  private static final Logger LOG = LoggerFactory.getLogger(UnreportedResults.class);

  private final Contents contents;

  UnreportedResults(Contents contents) {
    this.contents = contents;
  }

  void delete(Collection<EndedLease> ended) {
    List<StoredContent> results =
        ended.stream().flatMap(lease -> lease.results().values().stream()).toList();
    try {
      for (StoredContent result : results) {
        contents.delete(result.id());
      }
    } catch (IOException | DataAccessException e) {
      LOG.warn("Results of ended leases are deleted later: {}", e.getMessage());
    }
  }
}
