package dev.scriptorium.standalone.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerProcessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"SCRIPTORIUM_SECRETKEY", "SCRIPTORIUM_PASSWORD", "SCRIPTORIUM_DATABASE_PASSWORD"})
  void the_server_keeps_its_secrets(String name) {
    assertThat(WorkerProcess.isItsBusiness(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "SCRIPTORIUM_MODELS", "SCRIPTORIUM_WORKER_SLOTS_PROBE"})
  void the_worker_gets_its_settings(String name) {
    assertThat(WorkerProcess.isItsBusiness(name)).isTrue();
  }
}
