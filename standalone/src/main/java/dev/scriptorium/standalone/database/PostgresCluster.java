package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** PostgreSQL's data directory: created under another name, then renamed atomically. */
final class PostgresCluster {
  private static final String MAJOR_VERSION = "18";

  private final PostgresPrograms programs;
  private final Path directory;

  PostgresCluster(PostgresPrograms programs, Path directory) {
    this.programs = programs;
    this.directory = directory;
  }

  void initializeIfNew(String password) throws IOException {
    if (Files.exists(directory)) {
      checkVersion();
      return;
    }
    var draft = directory.resolveSibling(directory.getFileName() + ".new");
    PostgresBinaries.deleteRecursively(draft);
    initialize(draft);
    PostgresConfiguration.writeAccess(draft);
    createDatabase(draft, password);
    Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private void checkVersion() throws IOException {
    var version = Files.readString(directory.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new IOException(
          "%s was written by PostgreSQL %s and must be upgraded to %s first."
              .formatted(directory, version, MAJOR_VERSION));
    }
  }

  /** A builtin locale: indexes stay valid when the system's C library changes. */
  private void initialize(Path draft) throws IOException {
    var arguments =
        List.of(
            "-D",
            draft.toString(),
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    var result = programs.run("initdb", arguments, "");
    if (!result.succeeded()) {
      throw new IOException("PostgreSQL's initdb failed: " + result.lastLine());
    }
  }

  /** In single-user mode no one else can connect, and the superuser needs no password. */
  private void createDatabase(Path draft, String password) throws IOException {
    var name = EmbeddedDatabase.NAME;
    var statements =
        """
        CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
        CREATE DATABASE %1$s OWNER %1$s
        """
            .formatted(name, password);
    var result =
        programs.run(
            "postgres", List.of("--single", "-D", draft.toString(), "postgres"), statements);
    if (!result.succeeded() || result.output().contains("ERROR:")) {
      throw new IOException("PostgreSQL's database could not be created");
    }
  }
}
