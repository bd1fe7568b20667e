package dev.scriptorium.standalone.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the in-process broker. */
final class BrokerConfiguration {
  static final int NODE_ID = 1;
  static final String LOOPBACK = "127.0.0.1";
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  static final String CLIENT_LISTENER = "CLIENTS";

  private BrokerConfiguration() {}

  static Map<String, String> of(
      Path directory, int port, int controllerPort, BrokerAccess access, BrokerLogin login) {
    var config = new HashMap<String, String>();
    config.putAll(BrokerSecurity.of(access, login));
    config.putAll(node(directory, port, controllerPort));
    config.putAll(oneReplica());
    config.putAll(log());
    config.putAll(sizeOfOneProcess());
    return config;
  }

  private static Map<String, String> node(Path directory, int port, int controllerPort) {
    var client = CLIENT_LISTENER + "://" + LOOPBACK + ":" + port;
    var controller = CONTROLLER_LISTENER + "://" + LOOPBACK + ":" + controllerPort;
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", Integer.toString(NODE_ID)),
        Map.entry("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort),
        Map.entry("listeners", client + "," + controller),
        Map.entry("advertised.listeners", client),
        Map.entry("controller.listener.names", CONTROLLER_LISTENER),
        Map.entry("inter.broker.listener.name", CLIENT_LISTENER),
        Map.entry("log.dirs", directory.toString()),
        // How long a restart after kill -9 waits for the previous session: the registration is
        // retried
        // after 0.1, 0.3, 0.7, 1.5, 3.1 and 6.3 s, so 6 s is the longest that does not cost 12 s.
        Map.entry("broker.session.timeout.ms", "6000"),
        Map.entry("broker.heartbeat.interval.ms", "1000"),
        // One no-op record (and one fsync) per interval: the default of 500 ms keeps an idle disk
        // busy and is useless for a quorum of one
        Map.entry("metadata.max.idle.interval.ms", "5000"));
  }

  private static Map<String, String> oneReplica() {
    return Map.ofEntries(
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"),
        Map.entry("unclean.leader.election.enable", "false"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        Map.entry("group.initial.rebalance.delay.ms", "0"));
  }

  private static Map<String, String> log() {
    return Map.ofEntries(
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("log.message.timestamp.type", "LogAppendTime"),
        Map.entry("message.max.bytes", Integer.toString(1024 * 1024 + 12)),
        Map.entry("log.retention.hours", Integer.toString(14 * 24)),
        // Only the last segment of a partition is recovered after an unclean shutdown
        Map.entry("log.segment.bytes", Integer.toString(64 * 1024 * 1024)),
        Map.entry("num.recovery.threads.per.data.dir", "2"));
  }

  private static Map<String, String> sizeOfOneProcess() {
    return Map.ofEntries(
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("background.threads", "2"),
        Map.entry("group.coordinator.threads", "1"),
        Map.entry("share.coordinator.threads", "1"),
        Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024)));
  }
}
