package dev.scriptorium.standalone.broker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who may use the broker's two ports. The controller's always wants the password: whoever reaches
 * it can change everything, and only the broker itself uses it.
 */
final class BrokerSecurity {
  static final String MECHANISM = "SCRAM-SHA-256";

  private BrokerSecurity() {}

  static Map<String, String> of(BrokerAccess access, BrokerLogin login) {
    var config = new HashMap<String, String>();
    config.put(
        "listener.security.protocol.map",
        "%s:%s,%s:SASL_PLAINTEXT"
            .formatted(
                BrokerConfiguration.CLIENT_LISTENER,
                protocol(access),
                BrokerConfiguration.CONTROLLER_LISTENER));
    config.put("sasl.enabled.mechanisms", MECHANISM);
    config.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
    config.put("sasl.mechanism.controller.protocol", MECHANISM);
    config.putAll(login(BrokerConfiguration.CLIENT_LISTENER, login));
    config.putAll(login(BrokerConfiguration.CONTROLLER_LISTENER, login));
    return config;
  }

  /** The value of {@code security.protocol} for clients. */
  static String protocol(BrokerAccess access) {
    return switch (access) {
      case PASSWORD -> "SASL_PLAINTEXT";
      case OPEN -> "PLAINTEXT";
    };
  }

  private static Map<String, String> login(String listener, BrokerLogin login) {
    var prefix =
        "listener.name.%s.%s.sasl."
            .formatted(listener.toLowerCase(Locale.ROOT), MECHANISM.toLowerCase(Locale.ROOT));
    return Map.of(
        prefix + "jaas.config", login.jaas(),
        prefix + "server.callback.handler.class", SingleUser.class.getName());
  }
}
