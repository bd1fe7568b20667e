package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Something scarce, and the root that wants it: one root at a time has it (rule 7).
 *
 * @param kind what is scarce
 * @param accountId whose it is
 * @param key which one
 */
public record Claim(String kind, UUID accountId, String key, UUID rootId) {

  /** External ids that a job must be the only one to carry. */
  static final String EXTERNAL_ID = "external-id";

  /** One order of locking for everybody, so that no two transactions wait for each other. */
  static final Comparator<Claim> LOCK_ORDER =
      Comparator.comparing(Claim::kind).thenComparing(Claim::accountId).thenComparing(Claim::key);

  /** What a command cannot do without. */
  static Optional<Claim> wantedBy(CommandEnvelope envelope) {
    return envelope.command() instanceof JobCommand.Create create
            && create.externalIdRule() == ExternalIdRule.UNIQUE
            && create.details().externalId() != null
        ? Optional.of(
            new Claim(
                EXTERNAL_ID,
                envelope.accountId(),
                create.details().externalId(),
                envelope.rootId()))
        : Optional.empty();
  }
}
