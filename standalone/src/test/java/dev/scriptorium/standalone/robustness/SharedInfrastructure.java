package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.broker.BrokerAccess;
import dev.scriptorium.standalone.broker.EmbeddedBroker;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real broker and a real database, shared by a test JVM and stopped at its end. */
final class SharedInfrastructure {

  private static final class Shared {
    static final SharedInfrastructure IT = start();
  }

  private final EmbeddedBroker broker;
  private final EmbeddedDatabase database;

  private SharedInfrastructure(EmbeddedBroker broker, EmbeddedDatabase database) {
    this.broker = broker;
    this.database = database;
  }

  static SharedInfrastructure get() {
    return Shared.IT;
  }

  EmbeddedBroker broker() {
    return broker;
  }

  EmbeddedDatabase database() {
    return database;
  }

  private static SharedInfrastructure start() {
    try {
      Path directory = Files.createTempDirectory("scriptorium-faults");
      EmbeddedDatabase database =
          EmbeddedDatabase.start(directory.resolve("postgres"), FreePorts.one());
      EmbeddedBroker broker =
          EmbeddedBroker.start(directory.resolve("kafka"), FreePorts.one(), BrokerAccess.OPEN);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, database)));
      return new SharedInfrastructure(broker, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedBroker broker, EmbeddedDatabase database) {
    try {
      broker.close();
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
