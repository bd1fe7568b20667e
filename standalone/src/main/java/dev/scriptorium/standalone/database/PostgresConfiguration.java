package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The server's settings: ours are in a separate file, rewritten at every start. */
final class PostgresConfiguration {
  static final String LOOPBACK = "127.0.0.1";
  private static final String FILE = "scriptorium.conf";

  private PostgresConfiguration() {}

  /** Requires a password, loopback only. */
  static void writeAccess(Path cluster) throws IOException {
    Files.writeString(
        cluster.resolve("pg_hba.conf"), "host all all " + LOOPBACK + "/32 scram-sha-256\n");
    Files.writeString(
        cluster.resolve("postgresql.conf"),
        "\n# Settings of Scriptorium; put yours into postgresql.auto.conf (ALTER SYSTEM)\n"
            + "include_if_exists = '"
            + FILE
            + "'\n",
        StandardOpenOption.APPEND);
  }

  static void write(Path cluster, int port) throws IOException {
    var draft = cluster.resolve(FILE + ".new");
    Files.writeString(draft, settings(port));
    Files.move(draft, cluster.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String settings(int port) {
    return """
    # Written by Scriptorium at every start
    listen_addresses = '%s'
    port = %d
    # No Unix socket: its path is limited to 107 bytes, and TCP suffices
    unix_socket_directories = ''
    max_connections = 100
    password_encryption = 'scram-sha-256'

    # Confirmed commits are on disk
    fsync = on
    synchronous_commit = on
    full_page_writes = on
    # Writes and syncs in one call: faster for single commits than write and fdatasync
    wal_sync_method = open_datasync

    # Two cores, some memory, a solid-state disk
    shared_buffers = '192MB'
    effective_cache_size = '1GB'
    work_mem = '8MB'
    maintenance_work_mem = '64MB'
    max_parallel_workers_per_gather = 0
    io_workers = 2
    random_page_cost = 1.1
    jit = off
    wal_compression = on
    min_wal_size = '256MB'
    max_wal_size = '1GB'
    checkpoint_timeout = '10min'

    # No customer data in the log
    log_error_verbosity = terse
    log_min_error_statement = panic
    log_parameter_max_length = 0
    log_checkpoints = off
    log_timezone = 'UTC'
    timezone = 'UTC'
    """
        .formatted(LOOPBACK, port);
  }
}
