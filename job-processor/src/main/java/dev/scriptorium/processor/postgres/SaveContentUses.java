package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which root uses what is in the content store (rule 22): what nothing uses any more is deleted by
 * the gateway.
 */
final class SaveContentUses {

  private static final String USE =
      """
      INSERT INTO content_use (content_id, root_id)
      SELECT content_id, root_id FROM unnest(?::uuid[], ?::uuid[]) AS t (content_id, root_id)
      ON CONFLICT (content_id) DO UPDATE SET root_id = excluded.root_id, released_at = NULL
      """;

  private static final String RELEASE =
      "UPDATE content_use SET released_at = now() WHERE content_id = ANY(?)";

  private SaveContentUses() {}

  private record Use(UUID contentId, UUID rootId) {}

  static void execute(Connection connection, Changes changes) throws SQLException {
    List<Use> uses =
        changes.roots().stream()
            .flatMap(
                root -> root.work().used().stream().map(id -> new Use(id, root.after().rootId())))
            .toList();
    use(connection, uses);
    List<UUID> released =
        changes.roots().stream().flatMap(root -> root.work().released().stream()).toList();
    if (!released.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
        new Parameters(connection, statement).ids(released);
        statement.executeUpdate();
      }
    }
  }

  private static void use(Connection connection, List<Use> uses) throws SQLException {
    if (uses.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(USE)) {
      new Parameters(connection, statement).ids(uses, Use::contentId).ids(uses, Use::rootId);
      statement.executeUpdate();
    }
  }

  /** Records every use of a root that is not recorded. */
  static void use(Connection connection, UUID rootId, Iterable<UUID> contentIds)
      throws SQLException {
    List<Use> uses = new ArrayList<>();
    contentIds.forEach(id -> uses.add(new Use(id, rootId)));
    use(connection, uses);
  }
}
