package dev.scriptorium.processor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.fact.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads as a sentence: {@code given(aJob()).when(a(command)).then(fact)}. */
final class Given {

  static final UUID ROOT = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  static final UUID ACCOUNT = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private Aggregate aggregate;

  private Given(Aggregate aggregate) {
    this.aggregate = aggregate;
  }

  /** An aggregate that has gone through these commands, one a second. */
  static Given given(Command... history) {
    Given given = new Given(Aggregate.absent(ROOT));
    for (Command command : history) {
      Then then = given.when(command);
      assertThat(then.step.outcome()).isInstanceOf(Outcome.Accepted.class);
      given.aggregate = then.step.next();
    }
    return given;
  }

  /** The same aggregate after another command. */
  Given and(Command command) {
    Then then = when(command);
    assertThat(then.step.outcome()).isInstanceOf(Outcome.Accepted.class);
    return new Given(then.step.next());
  }

  Aggregate aggregate() {
    return aggregate;
  }

  Then when(Command command) {
    return when(command, NOON.plusSeconds(aggregate.version()), DecisionContext.WITHOUT_CLAIM);
  }

  Then when(Command command, Instant at, DecisionContext circumstances) {
    return by(ACCOUNT, command, at, circumstances);
  }

  Then by(UUID account, Command command) {
    return by(account, command, NOON, DecisionContext.WITHOUT_CLAIM);
  }

  private Then by(UUID account, Command command, Instant at, DecisionContext circumstances) {
    CommandEnvelope envelope = new CommandEnvelope(Ids.fresh(), ROOT, account, null, command);
    return new Then(aggregate, aggregate.handle(envelope, at, circumstances));
  }

  /** What came of it. */
  record Then(Aggregate before, Aggregate.Step step) {

    Then then(Fact... facts) {
      assertThat(step.entries()).extracting(TimelineEntry::fact).isEqualTo(List.of(facts));
      assertThat(step.outcome())
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted ->
                  assertThat(accepted.version()).isEqualTo(before.version() + facts.length));
      return this;
    }

    Then thenRefused(Refusal refusal) {
      assertThat(step.outcome())
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
      return unchanged();
    }

    Then thenIgnored() {
      assertThat(step.outcome()).isInstanceOf(Outcome.Ignored.class);
      return unchanged();
    }

    private Then unchanged() {
      assertThat(step.next()).isEqualTo(before);
      assertThat(step.entries()).isEmpty();
      return this;
    }

    AggregateState state() {
      return step.next().state();
    }
  }
}
