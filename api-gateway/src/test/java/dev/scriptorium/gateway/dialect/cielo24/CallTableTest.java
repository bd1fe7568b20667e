package dev.scriptorium.gateway.dialect.cielo24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of calls beside docs/contract/cielo24.md. */
class CallTableTest {

  private static final Path CONTRACT = Path.of("../docs/contract/cielo24.md");
  private static final Pattern ENDPOINT = Pattern.compile("#### 5[.0-9]+ `(/api/[^`]+)`.*");
  private static final Pattern CALL = Pattern.compile("`([a-z_]+)`");

  private static final CallTable TABLE = UnconnectedCalls.table();

  @Test
  void a_call_that_is_built_cannot_be_listed_as_missing() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new CallTable(Map.of("job/translate", request -> Reply.noContent()), Map.of()))
        .withMessageContaining("job/translate");
  }

  @Test
  void every_documented_call_stands_in_the_table() throws IOException {
    List<String> documented =
        Files.readAllLines(CONTRACT).stream()
            .map(ENDPOINT::matcher)
            .filter(heading -> heading.matches())
            .map(heading -> heading.group(1))
            .toList();

    assertThat(documented).hasSizeGreaterThan(30).allMatch(path -> TABLE.find(path).isPresent());
  }

  private static Reply answer(CallTable.Entry entry, ApiRequest request) {
    return switch (entry) {
      case CallTable.Entry.Built built -> built.answer(request);
      case CallTable.Entry.Upload upload -> upload.answer(request);
      case CallTable.Entry.Later later -> throw new IllegalStateException(later.name());
    };
  }

  @ParameterizedTest
  @MethodSource("needVersion")
  void a_call_needs_its_version(String path) {
    CallTable.Entry call = TABLE.find(path).orElseThrow();

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> answer(call, Requests.get("api_token=x")))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.MISSING_PARAMETER))
        .withMessageContaining("Parameter v ");
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> answer(call, Requests.get("v=2&api_token=x")))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.INVALID_OPTION));
  }

  static Stream<String> needVersion() throws IOException {
    List<String> without = withoutVersion();
    return TABLE.built().stream()
        .filter(path -> !without.contains(path.substring(path.lastIndexOf('/') + 1)));
  }

  @Test
  void calls_whose_page_lists_no_version_need_none() throws IOException {
    List<String> without = withoutVersion();

    assertThat(without)
        .hasSize(5)
        .allMatch(call -> VersionRule.of("job/" + call) == VersionRule.OPTIONAL);
    VersionRule.OPTIONAL.check(Requests.get("api_token=x"));
    VersionRule.OPTIONAL.check(Requests.get("v=1"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> VersionRule.OPTIONAL.check(Requests.get("v=2")))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.INVALID_OPTION));
  }

  /** As section 1.4 names them. */
  private static List<String> withoutVersion() throws IOException {
    String rule =
        Files.readAllLines(CONTRACT).stream()
            .dropWhile(line -> !line.startsWith("### 1.4"))
            .filter(line -> line.contains("absent from the newer pages"))
            .findFirst()
            .orElseThrow();
    String names = rule.substring(rule.indexOf("newer pages"), rule.indexOf("S prints"));
    return List.copyOf(
        new TreeSet<>(CALL.matcher(names).results().map(name -> name.group(1)).toList()));
  }
}
