package dev.scriptorium.processor.application;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.processor.domain.Aggregate;
import java.util.Comparator;
import java.util.Objects;
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
  private static final String EXTERNAL_ID = "external-id";

  /** One order of locking for everybody, so that no two transactions wait for each other. */
  static final Comparator<Claim> LOCK_ORDER =
      Comparator.comparing(Claim::kind).thenComparing(Claim::accountId).thenComparing(Claim::key);

  /** What a command wants for its root alone. */
  static Optional<Claim> wantedBy(CommandEnvelope envelope) {
    return Optional.ofNullable(envelope.command().uniqueExternalId())
        .map(
            key ->
                new Claim(
                    EXTERNAL_ID,
                    envelope.command().externalIdOwner(envelope.accountId()),
                    key,
                    envelope.rootId()));
  }

  /** The external id that an aggregate is known by. */
  static Claim ofExternalId(Aggregate aggregate, String key) {
    return new Claim(
        EXTERNAL_ID, Objects.requireNonNull(aggregate.accountId()), key, aggregate.rootId());
  }
}
