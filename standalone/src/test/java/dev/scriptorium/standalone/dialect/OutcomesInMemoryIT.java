package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.standalone.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** In the one JVM no outcome of its own gateway takes the way through Kafka. */
class OutcomesInMemoryIT {

  @Test
  void requests_are_answered_and_the_reply_topic_stays_as_it_is() throws Exception {
    Stack stack = Stack.shared();
    Cielo24Session session =
        Cielo24Session.of(new Target(stack.base(), Stack.USERNAME, Stack.PASSWORD));
    try (Admin admin = Admin.create(stack.kafka().client("test"))) {
      long before = outcomesIn(admin);
      String job = session.newJob("job_name", "in memory");
      session.get("/api/job/delete", "job_id", job).hasStatus(200);
      session.get("/api/job/authorize", "job_id", job).isError("ITEM_NOT_FOUND");
      assertThat(outcomesIn(admin)).isEqualTo(before);
    }
  }

  private static long outcomesIn(Admin admin) throws Exception {
    String topic = new Topics("").replies();
    Map<TopicPartition, OffsetSpec> ends =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }
}
