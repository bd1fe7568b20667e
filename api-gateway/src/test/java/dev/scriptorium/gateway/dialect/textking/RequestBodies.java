package dev.scriptorium.gateway.dialect.textking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Request bodies and settings for the tests of this package. */
final class RequestBodies {

  static final TextkingProperties PROPERTIES =
      new TextkingProperties(null, "EUR", ZoneId.of("UTC"), 1000, 1000, 200, 50_000);

  private RequestBodies() {}

  /** JSON with single quotes for double ones. */
  static RequestObject body(String json) {
    return TextkingJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static void assertFault(ThrowingCallable call, FaultCode code, @Nullable String field) {
    assertThatThrownBy(call)
        .asInstanceOf(type(TextkingFault.class))
        .matches(fault -> fault.code() == code, "code " + code)
        .extracting(TextkingFault::field)
        .isEqualTo(field);
  }
}
