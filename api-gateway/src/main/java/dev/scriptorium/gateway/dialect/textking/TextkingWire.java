package dev.scriptorium.gateway.dialect.textking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as they stand on the wire, keys in the contract's order; every null is written. */
final class TextkingWire {

  private TextkingWire() {}

  /** Contract 1.3. */
  record Link(String rel, String href) {}

  /** Contract 3.1. */
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

  /** Contract 4.1. */
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

  /** Contract 1.4. */
  record Page<T>(int page, int perPage, long total, List<T> items, List<Link> links) {}

  /** Our own extension: contract 1.7 knows no error body. */
  record Failure(Problem error) {}

  /**
   * @param code see {@link FaultCode}
   * @param field the attribute or parameter at fault; null if none is
   */
  record Problem(String code, String message, @Nullable String field) {}
}
