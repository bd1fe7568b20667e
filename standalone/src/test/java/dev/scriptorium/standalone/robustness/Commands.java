package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.wire.Keys;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/** Commands of one account, as a gateway would send them. */
final class Commands {

  static final UUID ACCOUNT = Ids.fresh();
  private static final int REPLY_PARTITION = 0;

  private Commands() {}

  static CommandEnvelope create(UUID rootId, String name) {
    return create(rootId, name, null, ExternalIdRule.SHARED);
  }

  static CommandEnvelope create(
      UUID rootId, String name, @Nullable String externalId, ExternalIdRule rule) {
    return of(
        rootId,
        new JobCommand.Create(
            new CaptioningDetails(name, "en", externalId, null, null, null),
            Authorization.REQUIRED,
            rule,
            null));
  }

  static CommandEnvelope authorize(UUID rootId) {
    return of(rootId, new JobCommand.Authorize());
  }

  static CommandEnvelope of(UUID rootId, Command command) {
    return new CommandEnvelope(Ids.fresh(), rootId, ACCOUNT, REPLY_PARTITION, command);
  }

  /** Creates of jobs outside orders, over all partitions. */
  static List<CommandEnvelope> creates(int count) {
    return IntStream.range(0, count).mapToObj(i -> create(Ids.fresh(), "job " + i)).toList();
  }

  /** A root id whose commands go to this partition. */
  static UUID rootIn(int partition) {
    UUID id = Ids.fresh();
    while (partitionOf(id) != partition) {
      id = Ids.fresh();
    }
    return id;
  }

  static int partitionOf(UUID rootId) {
    return BuiltInPartitioner.partitionForKey(Keys.bytes(rootId), TestEnvironment.PARTITIONS);
  }
}
