package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partial change of an order: what is null stays as it is.
 *
 * @param cleared attributes to remove; wins over a value given for the same attribute
 */
public record OrderChanges(
    @AtMost(CommandLimits.NAME) @Nullable String name,
    @Nullable LocalDateTime dueDate,
    @AtMost(CommandLimits.CODE) @Nullable String couponName,
    @AtMost(CommandLimits.CODE) @Nullable String affiliateId,
    @Nullable UUID billingAddress,
    Set<OptionalText> cleared) {

  public OrderChanges {
    cleared = cleared == null ? Set.of() : Set.copyOf(cleared);
  }

  /** The details after this change. */
  public OrderDetails applyTo(OrderDetails old) {
    return new OrderDetails(
        name == null ? old.name() : name,
        dueDate == null ? old.dueDate() : dueDate,
        changed(OptionalText.COUPON_NAME, couponName, old.couponName()),
        changed(OptionalText.AFFILIATE_ID, affiliateId, old.affiliateId()),
        billingAddress == null ? old.billingAddress() : billingAddress);
  }

  private @Nullable String changed(
      OptionalText attribute, @Nullable String wanted, @Nullable String old) {
    if (cleared.contains(attribute)) {
      return null;
    }
    return wanted == null ? old : wanted;
  }
}
