package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.broker.BrokerAccess;
import dev.scriptorium.standalone.broker.EmbeddedBroker;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** The broker and the database as a separate process. */
public final class InfrastructureMain {

  private InfrastructureMain() {}

  /**
   * @param arguments directory, Kafka's port, PostgreSQL's port
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    EmbeddedDatabase database =
        EmbeddedDatabase.start(directory.resolve("postgres"), Integer.parseInt(arguments[2]));
    EmbeddedBroker broker =
        EmbeddedBroker.start(
            directory.resolve("kafka"), Integer.parseInt(arguments[1]), BrokerAccess.OPEN);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, database)));
  }

  private static void stop(EmbeddedBroker broker, EmbeddedDatabase database) {
    try {
      broker.close();
      database.close();
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
