package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.id.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskIdsTest {

  @Test
  void the_job_and_the_type_are_found_again() {
    for (UUID job : List.of(Ids.fresh(), Ids.derived("job", "a", "b"))) {
      Set<UUID> ids = new HashSet<>(Set.of(job));
      for (TaskType type : TaskType.values()) {
        UUID id = TaskIds.of(job, type);
        assertThat(TaskIds.read(id)).contains(new TaskIds.Task(job, type));
        ids.add(id);
      }
      assertThat(ids).hasSize(TaskType.values().length + 1);
    }
  }

  @Test
  void the_id_of_a_job_is_none_of_a_task() {
    assertThat(TaskIds.read(Ids.fresh())).isEmpty();
    assertThat(TaskIds.read(Ids.derived("job", "a"))).isEmpty();
    assertThat(TaskIds.read(new UUID(0, 0))).isEmpty();
  }
}
