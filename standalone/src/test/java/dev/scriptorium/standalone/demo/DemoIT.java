package dev.scriptorium.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void demo_on_a_running_scriptorium_shows_the_events_of_both_dialects() throws Exception {
    demo(Stack.PASSWORD);
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("Using the Scriptorium running on port")
        .contains("1. Log in as demo (cielo24)")
        .contains("7. The events of both, from Kafka")
        .contains("dev.scriptorium.job.created.v1 #1")
        .contains("dev.scriptorium.order.created.v1 #1", "dev.scriptorium.job.created.v1 #2")
        .endsWith("All checks passed.\n");
  }

  @Test
  void a_wrong_password_is_reported() {
    assertThatThrownBy(() -> demo("wrong"))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("GET /api/account/login returned 400 instead of 200")
        .hasMessageContaining("LOGIN_INVALID");
  }

  @Test
  void a_missing_password_is_reported() {
    assertThatThrownBy(() -> demo(""))
        .isInstanceOf(DemoFailure.class)
        .hasMessageStartingWith("Set SCRIPTORIUM_PASSWORD to the password of demo");
  }

  @Test
  void another_program_on_the_port_is_reported() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUpOn(other));
      var environment = Map.of("PORT", Integer.toString(other.getLocalPort()));
      assertThatThrownBy(() -> demo(environment))
          .isInstanceOf(DemoFailure.class)
          .hasMessageContaining("is used by another program");
    }
  }

  @Test
  void a_directory_of_no_scriptorium_is_reported(@TempDir Path directory) {
    assertThatThrownBy(() -> demo(Stack.PASSWORD, directory))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("set DATA_DIR to that of the Scriptorium that runs");
  }

  private void demo(String password) throws IOException {
    demo(password, Stack.shared().settings().directory());
  }

  private void demo(String password, Path directory) throws IOException {
    var settings = Stack.shared().settings();
    demo(
        Map.of(
            "DATA_DIR",
            directory.toString(),
            "PORT",
            Integer.toString(settings.port()),
            "KAFKA_PORT",
            Integer.toString(settings.kafkaPort()),
            "SCRIPTORIUM_USERNAME",
            Stack.USERNAME,
            "SCRIPTORIUM_PASSWORD",
            password));
  }

  private void demo(Map<String, String> environment) throws IOException {
    try (var shutdown = new ShutdownSequence()) {
      new Demo(environment, new PrintStream(shown, true, StandardCharsets.UTF_8)).run(shutdown);
    }
  }

  private static void hangUpOn(ServerSocket socket) {
    try {
      while (true) {
        socket.accept().close();
      }
    } catch (IOException e) {
      // the test is over
    }
  }
}
