package dev.scriptorium.benchmarks.reference;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the round trip without a database, laid out like the product's. */
final class BenchTopics {

  static final String COMMANDS = "bench-commands";
  static final String REPLIES = "bench-replies";
  static final int REPLY_PARTITION = 0;
  private static final short REPLICATION = 1;

  private BenchTopics() {}

  static void create(Admin admin, int partitions) {
    try {
      admin
          .createTopics(
              List.of(
                  new NewTopic(COMMANDS, partitions, REPLICATION),
                  new NewTopic(REPLIES, partitions, REPLICATION)))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
