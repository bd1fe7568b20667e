package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.submission.Submission;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands for Kafka and the processor, which are not in this module. */
final class SimpleProcessor implements Submission {

  record Received(UUID commandId, UUID rootId, UUID accountId, Command command) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Outcome> behavior = SimpleProcessor::accept;

  /** What it does with the commands that follow. */
  void then(Function<Received, Outcome> newBehavior) {
    behavior = newBehavior;
  }

  List<Received> receivedFor(UUID rootId) {
    return received.stream().filter(each -> each.rootId().equals(rootId)).toList();
  }

  static Outcome accept(Received command) {
    return new Outcome.Accepted(command.commandId(), command.rootId(), 2);
  }

  @Override
  public Outcome submit(UUID commandId, UUID rootId, UUID accountId, Command command) {
    Received each = new Received(commandId, rootId, accountId, command);
    received.add(each);
    return behavior.apply(each);
  }

  @Override
  public boolean isApplied(UUID rootId, UUID commandId) {
    return false;
  }

  /** Replaces the bean that needs a broker. */
  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Submission submission() {
      return new SimpleProcessor();
    }
  }
}
