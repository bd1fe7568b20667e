package dev.scriptorium.standalone.broker;

import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The only user of the broker. Its password is in a file of the broker's directory, generated once
 * and readable by the owner of the directory only.
 */
record BrokerLogin(String password) {
  static final String USERNAME = "scriptorium";
  private static final String FILE = "password";

  static BrokerLogin of(Path directory) throws IOException {
    return new BrokerLogin(SecretFile.readOrCreate(directory.resolve(FILE)));
  }

  /**
   * For SCRAM, of brokers and of Java's clients. The password is Base64: nothing in it has to be
   * escaped.
   */
  String scram() {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(USERNAME, password);
  }

  /** For PLAIN, of brokers. */
  String plain() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
        .formatted(USERNAME, password);
  }

  @Override
  public String toString() {
    return "BrokerLogin[" + USERNAME + "]";
  }
}
