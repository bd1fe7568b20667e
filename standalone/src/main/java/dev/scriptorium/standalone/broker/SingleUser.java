package dev.scriptorium.standalone.broker;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.jspecify.annotations.Nullable;

/**
 * Checks SCRAM logins against the user of the listener's {@code sasl.jaas.config} instead of users
 * in Kafka's metadata: the password file is the only truth, and a directory from before there were
 * passwords needs no other treatment (ADR 14). Created by Kafka.
 */
public final class SingleUser implements AuthenticateCallbackHandler {
  /**
   * The least that SCRAM allows: the password has 256 random bits, and cannot be guessed anyway.
   */
  private static final int ITERATIONS = 4096;

  private @Nullable String username;
  private @Nullable ScramCredential credential;

  @Override
  public void configure(
      Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
    var options = entries.getFirst().getOptions();
    username = (String) options.get("username");
    try {
      credential =
          new ScramFormatter(ScramMechanism.forMechanismName(mechanism))
              .generateCredential((String) options.get("password"), ITERATIONS);
    } catch (NoSuchAlgorithmException e) {
      throw new KafkaException(e);
    }
  }

  /** Without a credential the login fails; delegation tokens never have one. */
  @Override
  public void handle(Callback[] callbacks) {
    String claimed = null;
    for (var callback : callbacks) {
      if (callback instanceof NameCallback name) {
        claimed = name.getDefaultName();
      } else if (callback.getClass() == ScramCredentialCallback.class
          && claimed != null
          && claimed.equals(username)) {
        ((ScramCredentialCallback) callback).scramCredential(credential);
      }
    }
  }

  @Override
  public void close() {}
}
