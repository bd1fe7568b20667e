package dev.scriptorium.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  @TempDir Path temporary;

  @Test
  void rows_survive_a_restart_on_another_port() throws Exception {
    try (var database = start()) {
      execute(database, "create table letter (text text)");
      execute(database, "insert into letter values ('ärgerlich')");
    }
    try (var database = start()) {
      assertThat(query(database, "select text from letter")).isEqualTo("ärgerlich");
    }
  }

  @Test
  void commits_are_synced_and_a_password_is_required() throws Exception {
    try (var database = start()) {
      assertThat(query(database, "show fsync")).isEqualTo("on");
      assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(database, "show server_version")).startsWith("18");
      assertThat(
              query(database, "select rolsuper::text from pg_roles where rolname = current_user"))
          .isEqualTo("false");
      for (var user : new String[] {"scriptorium", "postgres"}) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "guess"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  @Test
  void a_long_path_with_spaces_and_a_quote_works() throws Exception {
    var home = temporary.resolve("it's " + "long ".repeat(30).strip()).resolve("database");
    try (var database = EmbeddedDatabase.start(home, FreePorts.one())) {
      assertThat(query(database, "select 1::text")).isEqualTo("1");
    }
  }

  @Test
  void a_directory_with_shell_characters_is_rejected() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(temporary.resolve("$HOME"), FreePorts.one()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("use a directory without");
  }

  @Test
  void an_interrupted_initialization_is_repeated() throws Exception {
    var draft = home().resolve("cluster.new");
    Files.createDirectories(draft);
    Files.writeString(draft.resolve("postgresql.conf"), "half");
    try (var database = start()) {
      assertThat(query(database, "select 1::text")).isEqualTo("1");
    }
  }

  @Test
  void a_pid_file_of_another_process_is_removed() throws Exception {
    start().close();
    var pidFile = home().resolve("cluster").resolve("postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n");
    try (var database = start()) {
      assertThat(query(database, "select 1::text")).isEqualTo("1");
    }
  }

  @Test
  void an_orphaned_server_is_stopped_although_the_directory_was_renamed() throws Exception {
    var orphan = start();
    execute(orphan, "create table letter (text text)");
    var renamed = temporary.resolve("renamed");
    Files.move(home(), renamed);
    try (var database = EmbeddedDatabase.start(renamed, FreePorts.one())) {
      assertThatThrownBy(() -> connect(orphan)).hasMessageContaining("refused");
      assertThat(query(database, "select count(*)::text from letter")).isEqualTo("0");
    }
    orphan.close();
  }

  @Test
  void a_killed_server_is_restarted_and_has_what_was_committed() throws Exception {
    var database = start();
    execute(database, "create table letter (text text)");
    for (var text : List.of("first", "second")) {
      execute(database, "insert into letter values ('" + text + "')");
      postmaster().destroyForcibly();
      await()
          .atMost(Waiting.LIMIT)
          .ignoreExceptions()
          .until(() -> query(database, "select max(text) from letter").equals(text));
    }
    database.close();
    assertThatThrownBy(() -> connect(database)).hasMessageContaining("refused");
    assertThat(home().resolve("cluster").resolve("postmaster.pid")).doesNotExist();
  }

  private ProcessHandle postmaster() throws IOException {
    try (var lines = Files.lines(home().resolve("cluster").resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    }
  }

  @Test
  void a_port_in_use_is_reported_with_the_path_of_the_log() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(home(), other.getLocalPort()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("server.log");
    }
  }

  private EmbeddedDatabase start() throws IOException {
    return EmbeddedDatabase.start(home(), FreePorts.one());
  }

  private Path home() {
    return temporary.resolve("database");
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
