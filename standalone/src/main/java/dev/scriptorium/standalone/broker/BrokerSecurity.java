package dev.scriptorium.standalone.broker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who may use the broker's two ports. The controller's always wants the password: whoever reaches
 * it can change everything, and only the broker itself uses it.
 */
final class BrokerSecurity {
  static final String SCRAM = "SCRAM-SHA-256";

  /** For clients made of an old librdkafka, whose SCRAM Kafka refuses (ADR 14). */
  static final String PLAIN = "PLAIN";

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
    config.put("sasl.mechanism.inter.broker.protocol", SCRAM);
    config.put("sasl.mechanism.controller.protocol", SCRAM);
    config.putAll(scram(BrokerConfiguration.CLIENT_LISTENER, login));
    config.putAll(scram(BrokerConfiguration.CONTROLLER_LISTENER, login));
    config.put(
        of(BrokerConfiguration.CLIENT_LISTENER, "sasl.enabled.mechanisms"), SCRAM + "," + PLAIN);
    config.put(of(BrokerConfiguration.CONTROLLER_LISTENER, "sasl.enabled.mechanisms"), SCRAM);
    config.put(of(BrokerConfiguration.CLIENT_LISTENER, "plain.sasl.jaas.config"), login.plain());
    return config;
  }

  /** The value of {@code security.protocol} for clients. */
  static String protocol(BrokerAccess access) {
    return switch (access) {
      case PASSWORD -> "SASL_PLAINTEXT";
      case OPEN -> "PLAINTEXT";
    };
  }

  private static Map<String, String> scram(String listener, BrokerLogin login) {
    return Map.of(
        of(listener, "scram-sha-256.sasl.jaas.config"),
        login.scram(),
        of(listener, "scram-sha-256.sasl.server.callback.handler.class"),
        SingleUser.class.getName());
  }

  /** The name of a property that holds for one listener. */
  private static String of(String listener, String property) {
    return "listener.name." + listener.toLowerCase(Locale.ROOT) + "." + property;
  }
}
