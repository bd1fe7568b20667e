package dev.scriptorium.standalone.database;

import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One PostgreSQL server on the loopback interface, with the database and the user {@code
 * scriptorium}; every commit is on disk before it is confirmed.
 *
 * <p>The server is a separate process and outlives a killed JVM; {@link #recover} stops such an
 * orphan. The caller must hold the lock of the directory.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  static final String NAME = "scriptorium";

  private final PostgresSupervisor server;
  private final String password;
  private final int port;

  private EmbeddedDatabase(PostgresSupervisor server, String password, int port) {
    this.server = server;
    this.password = password;
    this.port = port;
  }

  /**
   * Stops a server that a killed process has left running on this directory, and cleans up. Call it
   * before checking whether the port is free: an orphan still holds it.
   *
   * @param directory as for {@link #start}; need not exist
   * @throws IOException if the server does not stop
   */
  public static void recover(Path directory) throws IOException {
    var cluster = clusterIn(directory.toAbsolutePath().normalize());
    if (Files.exists(cluster)) {
      new OrphanedServer(cluster).stop();
    }
  }

  /**
   * Starts the server and returns when it accepts connections. An empty directory is initialized
   * first; a directory left by a crash is recovered. If the server exits unexpectedly later, it is
   * restarted.
   *
   * @param directory the server's files; created if missing
   * @param port loopback port
   * @throws IOException with one sentence for the operator, if the server cannot be started
   */
  public static EmbeddedDatabase start(Path directory, int port) throws IOException {
    var home = directory.toAbsolutePath().normalize();
    var cluster = clusterIn(home);
    Files.createDirectories(home);
    recover(home);
    var programs =
        new PostgresPrograms(PostgresBinaries.unpacked(home.resolveSibling("postgres-binaries")));
    var server =
        new PostgresSupervisor(
            new PostgresServer(programs, cluster, home.resolve("server.log")), port);
    var password = SecretFile.readOrCreate(home.resolve("password"));
    new PostgresCluster(programs, cluster).initializeIfNew(password);
    server.start();
    return new EmbeddedDatabase(server, password, port);
  }

  /** Returns the JDBC URL, without credentials. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + PostgresConfiguration.LOOPBACK + ":" + port + "/" + NAME;
  }

  /** Returns the user that owns the database; it is not a superuser. */
  public String username() {
    return NAME;
  }

  /** Returns the user's password, random per directory. */
  public String password() {
    return password;
  }

  /** Ends all sessions, writes a checkpoint and stops the server; idempotent. */
  @Override
  public void close() throws IOException {
    server.close();
  }

  private static Path clusterIn(Path home) {
    return home.resolve("cluster");
  }
}
