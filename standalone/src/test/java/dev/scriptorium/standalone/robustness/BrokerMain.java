package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.broker.BrokerAccess;
import dev.scriptorium.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;

/** The broker as a separate process. */
public final class BrokerMain {

  private BrokerMain() {}

  /**
   * @param arguments directory, port
   */
  public static void main(String[] arguments) throws IOException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), BrokerAccess.OPEN);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
  }
}
