package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about an order.
 *
 * @param name label; not empty
 * @param dueDate the delivery date wished for, in the server's dialect zone; null if none
 * @param couponName null if none
 * @param affiliateId null if none
 * @param billingAddress id of the address that the invoice goes to; null if none
 */
public record OrderDetails(
    @AtMost(CommandLimits.NAME) String name,
    @Nullable LocalDateTime dueDate,
    @AtMost(CommandLimits.CODE) @Nullable String couponName,
    @AtMost(CommandLimits.CODE) @Nullable String affiliateId,
    @Nullable UUID billingAddress) {

  public OrderDetails {
    Objects.requireNonNull(name, "name");
  }
}
