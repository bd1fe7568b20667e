package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses the body of a project (docs/contract/textking.md, 3.2, 9.3). */
final class ProjectBodies {

  private final TextkingProperties properties;

  ProjectBodies(TextkingProperties properties) {
    this.properties = properties;
  }

  /**
   * A body of {@code PUT /project/{id}}.
   *
   * @param state the requested state; null to keep it
   */
  record Change(OrderChanges changes, @Nullable ProjectState state) {}

  /**
   * Reads the body of {@code POST /projects}.
   *
   * @param ownAddress the account's address: the only valid one, and the default
   */
  OrderDetails readNew(RequestObject body, UUID ownAddress) {
    ProjectState state = state(body);
    if (state != null && state != ProjectState.PREPARED) {
      throw RequestObject.invalid("state", "of a new project can only be 'prepared'");
    }
    UUID address = billingAddress(body, ownAddress);
    return new OrderDetails(
        RequestObject.required("name", name(body)),
        DueDates.read(body, properties.zone()),
        emptyAsNull(code(body, "coupon_name")),
        emptyAsNull(code(body, "affiliate_id")),
        address == null ? ownAddress : address);
  }

  /** Reads the body of {@code PUT /project/{id}}; see {@link #readNew} for the address. */
  Change readChange(RequestObject body, UUID ownAddress) {
    Set<OptionalText> cleared = EnumSet.noneOf(OptionalText.class);
    if (body.isEmptyText("coupon_name")) {
      cleared.add(OptionalText.COUPON_NAME);
    }
    if (body.isEmptyText("affiliate_id")) {
      cleared.add(OptionalText.AFFILIATE_ID);
    }
    OrderChanges changes =
        new OrderChanges(
            name(body),
            DueDates.read(body, properties.zone()),
            emptyAsNull(code(body, "coupon_name")),
            emptyAsNull(code(body, "affiliate_id")),
            billingAddress(body, ownAddress),
            cleared);
    return new Change(changes, state(body));
  }

  private @Nullable String name(RequestObject body) {
    return body.nonEmptyText("name", properties.maxNameLength());
  }

  private @Nullable String code(RequestObject body, String field) {
    return body.text(field, properties.maxCodeLength());
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static @Nullable UUID billingAddress(RequestObject body, UUID ownAddress) {
    UUID address = body.id("billing_address");
    if (address != null && !address.equals(ownAddress)) {
      throw RequestObject.invalid("billing_address", "is not an address of this account");
    }
    return address;
  }

  private static @Nullable ProjectState state(RequestObject body) {
    String word = body.text("state", Integer.MAX_VALUE);
    return word == null
        ? null
        : ProjectState.parse(word)
            .orElseThrow(() -> RequestObject.invalid("state", "is not a state of a project"));
  }
}
