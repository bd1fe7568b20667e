package dev.scriptorium.worker;

/**
 * The process: {@code java -cp ... dev.scriptorium.worker.Worker}. Settings are read from
 * environment variables (docs/worker.md).
 */
public final class Worker {

  private static final String LOG_CONFIGURATION = "logback.configurationFile";

  private Worker() {}

  /**
   * Works until it is told to stop.
   *
   * @param arguments none, or {@code --help}
   */
  public static void main(String[] arguments) {
    // Before the first logger: on a class path with others, theirs would be found
    if (System.getProperty(LOG_CONFIGURATION) == null) {
      System.setProperty(LOG_CONFIGURATION, "dev/scriptorium/worker/logback.xml");
    }
    System.exit(new WorkerProcess(System.getenv()).run(arguments).status());
  }
}
