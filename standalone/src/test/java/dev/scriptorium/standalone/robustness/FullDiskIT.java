package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is short of space, then full: new work is refused before, and nothing that was answered
 * is lost. Skipped where no small file system can be mounted (it needs root).
 */
class FullDiskIT {

  private static final int DISK_MB = 900;
  private static final long MB = 1 << 20;

  @TempDir private Path directory;

  @Test
  void new_work_is_refused_below_the_floor_and_everything_returns_after_a_full_disk()
      throws IOException {
    try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), DISK_MB)) {
      assumeThat(disk.isMounted()).as("a tmpfs can be mounted").isTrue();
      try (SingleProcess jvm = new SingleProcess(disk.directory())) {
        jvm.awaitReady();
        Http http = Http.to(jvm.port());
        String token = http.login(Stack.USERNAME, Stack.PASSWORD);
        Path filler = disk.fillUpTo(150 * MB);
        assertOnlyNewWorkIsRefused(http, token);
        Files.delete(filler);
        await().atMost(Waiting.LIMIT).until(() -> create(http, token).status() == 200);

        try (Load load = Load.start("disk", jvm.clients())) {
          awaitConfirmed(load, 20);
          filler = disk.fill();
          // It writes to its log now and then, even without requests
          await().atMost(Waiting.LIMIT).until(() -> !isUp("broker", http));
          assertThat(create(http, token).status()).isEqualTo(503);
          Files.delete(filler);
          jvm.awaitReady();
          awaitConfirmed(load, load.confirmed() + 20);
          Kept.assertAll(jvm, load, "a full disk");
        }
        assertThat(jvm.isAlive()).isTrue();
      }
    }
  }

  private static void assertOnlyNewWorkIsRefused(Http http, String token) throws IOException {
    await().atMost(Waiting.LIMIT).until(() -> create(http, token).status() == 503);
    Http.Response refused = create(http, token);
    assertThat(refused.json().path("ErrorType").asString()).isEqualTo("UNHANDLED_ERROR");
    assertThat(refused.body()).contains("Nothing was changed");
    assertThat(http.isReady()).isTrue();
    Http.Response health = http.get("/actuator/health", Map.of());
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.json().at("/components/disk/details/reason").asString())
        .contains("free space");
    assertThat(http.get("/api/job/list", Map.of("v", "1", "api_token", token)).status())
        .isEqualTo(200);
  }

  private static Http.Response create(Http http, String token) throws IOException {
    return http.post("/api/job/new", Map.of("v", "1", "api_token", token));
  }

  private static boolean isUp(String component, Http http) throws IOException {
    return http.get("/actuator/health", Map.of())
        .json()
        .at("/components/" + component + "/status")
        .asString()
        .equals("UP");
  }

  private static void awaitConfirmed(Load load, long enough) {
    await().atMost(Waiting.LIMIT).until(() -> load.confirmed() >= enough);
  }
}
