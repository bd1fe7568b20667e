package dev.scriptorium.standalone.database;

import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One PostgreSQL server on the loopback interface, with the database and the user {@code
 * scriptorium}; every commit is on disk before it is answered.
 *
 * <p>The server is a process of its own and outlives a killed JVM; {@link #recover} ends such an
 * orphan. The caller must hold the lock of the directory.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  static final String NAME = "scriptorium";

  private final PostgresWatch server;
  private final String password;
  private final int port;

  private EmbeddedDatabase(PostgresWatch server, String password, int port) {
    this.server = server;
    this.password = password;
    this.port = port;
  }

  /**
   * Ends a server that a former process has left on this directory, and removes what it left
   * behind. Call it before checking whether the port is free: an orphan still holds it.
   *
   * @param directory the directory that {@link #start} was given; may not exist yet
   * @throws IOException if the former server does not end
   */
  public static void recover(Path directory) throws IOException {
    var cluster = clusterIn(directory.toAbsolutePath().normalize());
    if (Files.exists(cluster)) {
      new FormerServer(cluster).end();
    }
  }

  /**
   * Starts the server and returns when it accepts connections. An empty directory is initialised
   * first; a directory left by a crash is recovered. If the server ends by itself later, it is
   * started again.
   *
   * @param directory where the server lives; created when missing
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
        new PostgresWatch(new PostgresServer(programs, cluster, home.resolve("server.log")), port);
    var password = SecretFile.readOrCreate(home.resolve("password"));
    new PostgresCluster(programs, cluster).initialiseIfNew(password);
    server.start();
    return new EmbeddedDatabase(server, password, port);
  }

  /** Returns the address for JDBC, without credentials. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + PostgresConfiguration.LOOPBACK + ":" + port + "/" + NAME;
  }

  /** Returns the user that owns the database; it is no superuser. */
  public String username() {
    return NAME;
  }

  /** Returns the user's password, random per directory. */
  public String password() {
    return password;
  }

  /** Ends all sessions, writes a checkpoint and stops the server; a second call does nothing. */
  @Override
  public void close() throws IOException {
    server.close();
  }

  private static Path clusterIn(Path home) {
    return home.resolve("cluster");
  }
}
