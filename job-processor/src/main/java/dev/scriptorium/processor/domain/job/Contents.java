package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkProduct;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a job has stored outside the database. */
final class Contents {

  private Contents() {}

  static Set<UUID> of(JobSnapshot job) {
    Set<UUID> ids = new LinkedHashSet<>();
    if (job.media() != null) {
      add(ids, job.media().content());
      if (job.media() instanceof Media.Ready ready) {
        add(ids, ready.peaks());
      }
    }
    if (job.work() != null) {
      job.work().products().stream().map(WorkProduct::elements).forEach(each -> add(ids, each));
    }
    return ids;
  }

  private static void add(Set<UUID> ids, @Nullable StoredContent content) {
    if (content != null) {
      ids.add(content.id());
    }
  }
}
