package dev.scriptorium.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkerTokenCommandIT {

  private static final UUID ACCOUNT = Ids.fresh();

  private final WorkerTokens tokens = new WorkerTokens(JdbcClient.create(TestDatabase.jdbc()));
  private final WorkerTokenCommand command =
      new WorkerTokenCommand(
          tokens,
          username -> username.equals("ann") ? Optional.of(ACCOUNT) : Optional.empty(),
          () -> Instant.now());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void a_token_is_printed_once_with_what_it_allows() {
    assertThat(
            run(
                "--name",
                "n",
                "--kinds",
                "transcribe,fetch-media",
                "--engines",
                "speech",
                "--accounts",
                "ann",
                "--leases",
                "4",
                "--days",
                "1"))
        .isZero();
    WorkerToken token = tokens.find(text().strip()).orElseThrow();
    assertThat(token.kinds()).containsExactlyInAnyOrder(TaskKind.TRANSCRIBE, TaskKind.FETCH_MEDIA);
    assertThat(token.engines()).containsExactly("speech");
    assertThat(token.accounts()).containsExactly(ACCOUNT);
    assertThat(token.mostLeases()).isEqualTo(4);
  }

  @Test
  void it_works_without_a_gateway() {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        WorkerTokenCommand.run(
            List.of("--name", "n"),
            Map.of(
                "scriptorium.database.url", TestDatabase.url(),
                "scriptorium.database.username", "postgres",
                "scriptorium.database.password", "postgres"),
            out);
    assertThat(code).isZero();
    assertThat(tokens.find(text().lines().toList().getLast()).orElseThrow().kinds())
        .isEqualTo(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--name",
        "--nonsense x",
        "--name n --kinds fly",
        "--name n --accounts bob",
        "--name n --leases 0",
        "--name n --days -1"
      })
  void what_is_wrong_is_said_and_no_token_is_created(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(text()).contains("worker-token --name NAME");
  }

  private int run(String... options) {
    return command.run(List.of(options), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
