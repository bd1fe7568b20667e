package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint that docs/contract/textking.md, 1.1 lists: implemented, or not yet. */
abstract class TextkingEndpointsContract extends TextkingContract {

  private static final Path CONTRACT = Path.of("../docs/contract/textking.md");
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| `([A-Z]+) ([^`]+)` \\|.*");

  /** Numbers of the endpoints that are implemented. */
  private static final Set<Integer> IMPLEMENTED = Set.of(1, 2, 3, 4, 5, 8, 9, 10, 11, 12);

  record Endpoint(int number, String method, String path) {}

  @ParameterizedTest
  @MethodSource("endpoints")
  void answers_or_says_that_it_is_not_implemented(Endpoint endpoint) {
    String path = "/v1" + endpoint.path().replaceAll("\\{[^}]*}", NOBODY);
    Reply reply = client.send(client.authorized(endpoint.method(), path, ""));

    if (IMPLEMENTED.contains(endpoint.number())) {
      assertThat(reply.status()).isIn(200, 400, 404);
      if (reply.status() == 404) {
        assertThat(reply.text("/error/message")).doesNotContain("nothing at this address");
      }
    } else {
      assertError(reply, 501, "not_implemented");
      assertError(
          client.send(client.request(endpoint.method(), path, new byte[0])),
          501,
          "not_implemented");
      Reply other = client.send(client.authorized("PATCH", path, ""));
      assertError(other, 405, "method_not_allowed");
      assertThat(other.header("Allow")).contains(endpoint.method()).endsWith(", OPTIONS");
      Reply options = client.send(client.authorized("OPTIONS", path, ""));
      assertThat(options.status()).isEqualTo(204);
      assertThat(options.header("Allow")).isEqualTo(other.header("Allow"));
    }
  }

  @Test
  void the_contract_lists_29() throws IOException {
    assertThat(endpoints()).hasSize(29);
  }

  static Stream<Endpoint> endpoints() throws IOException {
    return Files.readAllLines(CONTRACT).stream()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(row -> new Endpoint(Integer.parseInt(row.group(1)), row.group(2), row.group(3)));
  }
}
