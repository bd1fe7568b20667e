package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.submission.Fingerprint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a create, an extension: a repeat with the same key creates nothing
 * new.
 *
 * @param value null if the request has none
 */
record IdempotencyKey(@Nullable String value) {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern VALID = Pattern.compile("[\\x21-\\x7E]{1,255}");

  static IdempotencyKey of(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders(HEADER));
    if (headers.isEmpty()) {
      return new IdempotencyKey(null);
    }
    if (headers.size() > 1 || !VALID.matcher(headers.getFirst()).matches()) {
      throw new TextkingFault(
          FaultCode.INVALID_PARAMETER,
          "'" + HEADER + "' must be 1 to 255 visible ASCII characters, given once",
          HEADER);
    }
    return new IdempotencyKey(headers.getFirst());
  }

  /** The id of the project to create. */
  UUID projectId(Caller caller) {
    return value == null
        ? Ids.fresh()
        : Ids.derived("order", caller.accountId(), "projects", "", value);
  }

  /** The id of the job to create. */
  UUID jobId(Caller caller, UUID project) {
    return value == null
        ? Ids.fresh()
        : Ids.derived("ordered-job", caller.accountId(), "jobs", project, value);
  }

  /** Distinguishes a repeat from a different request with the same key; null without a key. */
  @Nullable String fingerprint(Object details) {
    return value == null ? null : Fingerprint.of(details);
  }
}
