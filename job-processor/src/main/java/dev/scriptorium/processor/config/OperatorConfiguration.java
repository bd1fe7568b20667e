package dev.scriptorium.processor.config;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.processor.ProcessorProperties;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.application.SetAsideRecords;
import dev.scriptorium.processor.kafka.CommandLog;
import dev.scriptorium.processor.operator.AcceptLog;
import dev.scriptorium.processor.operator.OperatorCommands;
import dev.scriptorium.processor.operator.Republish;
import dev.scriptorium.processor.operator.SetAside;
import dev.scriptorium.processor.postgres.RebuildRoots;
import dev.scriptorium.processor.postgres.TimelineSince;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the operator's command line. */
@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

  @Bean
  OperatorCommands operatorCommands(
      ProcessorProperties properties,
      KafkaClients clients,
      LogPositions positions,
      SetAsideRecords setAside,
      @Qualifier("processor") DataSource dataSource) {
    Topics topics = properties.kafka().topics();
    return new OperatorCommands(
        new OperatorCommands.Actions() {
          @Override
          public List<String> acceptLog() {
            try (Admin admin = clients.admin()) {
              CommandLog log = new CommandLog(admin, clients::probe, topics.commands(), () -> {});
              return new AcceptLog(log, positions).run();
            }
          }

          @Override
          public String setAside(int partition, long offset) {
            try (Admin admin = clients.admin()) {
              CommandLog log = new CommandLog(admin, clients::probe, topics.commands(), () -> {});
              return new SetAside(log, setAside).run(partition, offset);
            }
          }

          @Override
          public String republish(Instant since) {
            Republish.Report report =
                new Republish(new TimelineSince(dataSource), clients::producer, topics).run(since);
            return "%d events published again since %s, %d could not be published"
                .formatted(report.published(), since, report.unpublishable());
          }

          @Override
          public String rebuild() {
            RebuildRoots.Report report = new RebuildRoots(dataSource).run();
            return "%d roots folded from their timelines, %d of them written again"
                .formatted(report.roots(), report.written());
          }
        });
  }
}
