package dev.scriptorium.gateway.dialect.textking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Responses on the wire, with keys in the documented order; nulls are written. */
final class TextkingWire {

  private TextkingWire() {}

  /** See docs/contract/textking.md, 1.3. */
  record Link(String rel, String href) {}

  /** See docs/contract/textking.md, 3.1. */
  record Project(
      UUID id,
      @Nullable String number,
      String name,
      @Nullable String dueDate,
      String state,
      String currency,
      @Nullable BigDecimal netPrice,
      @Nullable BigDecimal vat,
      @Nullable String couponName,
      @Nullable BigDecimal couponValue,
      @Nullable BigDecimal discountCustomer,
      @Nullable BigDecimal discountProject,
      @Nullable String affiliateId,
      @Nullable UUID billingAddress,
      List<Link> links) {}

  /** See docs/contract/textking.md, 4.1. */
  record Job(
      UUID id,
      @Nullable String number,
      String name,
      String sourceLanguage,
      String targetLanguage,
      String quality,
      @Nullable UUID topic,
      @Nullable String briefing,
      String state,
      @Nullable Integer words,
      @Nullable BigDecimal netPrice,
      @Nullable String currency,
      boolean isActive,
      List<Link> links) {}

  /** See docs/contract/textking.md, 1.4. */
  record Page<T>(int page, int perPage, long total, List<T> items, List<Link> links) {}

  /** An extension: no error body is documented (docs/contract/textking.md, 1.7). */
  record Failure(Problem error) {}

  /**
   * @param code see {@link FaultCode}
   * @param field the attribute or parameter that caused the error, or null
   */
  record Problem(String code, String message, @Nullable String field) {}
}
