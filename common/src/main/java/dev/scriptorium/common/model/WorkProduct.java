package dev.scriptorium.common.model;

import dev.scriptorium.common.content.StoredContent;
import java.time.Instant;
import java.util.Objects;

/**
 * A version of a job's result.
 *
 * @param version when it was reported; every version of a job has its own
 * @param elements the element list
 */
public record WorkProduct(ProductName name, Instant version, StoredContent elements) {

  public WorkProduct {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(elements, "elements");
  }
}
