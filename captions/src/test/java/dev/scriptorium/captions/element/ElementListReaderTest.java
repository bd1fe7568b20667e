package dev.scriptorium.captions.element;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementListReaderTest {

  private static final String VALID =
      """
      {"version": 2, "start_time": 0, "end_time": 1000, "language": "en", "extra": {"a": [1.50]},
       "segments": [{"speaker_change": true, "speaker_id": 1, "start_time": 10, "end_time": 900,
        "sequences": [{"start_time": 10, "end_time": 500, "tokens": [
         {"interpolated": false, "start_time": 10, "end_time": 490, "value": "yes",
          "type": "word", "display_as": "Yes", "tags": []},
         {"interpolated": true, "start_time": 490, "end_time": 500, "value": ".",
          "type": "punctuation", "display_as": ".", "tags": ["ENDS_SENTENCE"]}]}]}],
       "speakers": [{"id": 1, "name": "Ann", "gender": "FEMALE"}],
       "keywords": {"yes": {"time_ranges": [{"start_time": 1, "end_time": 2, "x": 1}]}}}
      """;

  private static final String NOBODY = "{\"id\": 1, \"name\": \"\", \"gender\": \"\"},";

  private final ElementListReader reader = new ElementListReader(ElementListLimits.DEFAULT);

  @Test
  void a_valid_list_is_read() throws Exception {
    ElementList list = read(VALID);

    assertThat(list.segments()).hasSize(1);
    Segment segment = list.segments().get(0);
    assertThat(segment.speakerId()).isEqualTo(1);
    assertThat(segment.sequences().get(0).tokens())
        .containsExactly(
            new Token(Token.Type.WORD, false, 10, 490, "yes", "Yes", List.of(), Map.of()),
            new Token(
                Token.Type.PUNCTUATION,
                true,
                490,
                500,
                ".",
                ".",
                List.of("ENDS_SENTENCE"),
                Map.of()));
    assertThat(list.others()).containsOnlyKeys("extra");
    assertThat(reader.read(new StringReader(VALID))).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"end_time\": 490|\"end_time\": 10|segments[0].sequences[0].tokens[0]|has no length",
        "\"end_time\": 490|\"end_time\": 9|segments[0].sequences[0].tokens[0]|ends before",
        "\"end_time\": 490|\"end_time\": 491|segments[0].sequences[0].tokens[1]|overlaps",
        "\"start_time\": 490|\"start_time\": 5|segments[0].sequences[0].tokens[1]|overlaps",
        "\"end_time\": 900|\"end_time\": 499|segments[0].sequences[0]|reaches beyond",
        "\"end_time\": 1000|\"end_time\": 899|segments[0]|reaches beyond",
        "\"end_time\": 1000|\"end_time\": -1||has no valid times",
        "\"end_time\": 1000|\"end_time\": 9999999999999||has no valid times",
        "\"end_time\": 490|\"end_time\": 490.5|segments[0].sequences[0].tokens[0].end_time|whole",
        "\"end_time\": 490|\"end_time\": \"490\"|segments[0].sequences[0].tokens[0].end_time|a whole",
        "\"end_time\": 490|\"end_time\": null|segments[0].sequences[0].tokens[0].end_time|a whole",
        "\"end_time\": 490|\"end\": 490|segments[0].sequences[0].tokens[0]|lacks a usable end_t",
        "\"end_time\": 490|\"end_time\": 99999999999999999999|segments[0].sequences[0]|too large",
        "\"speaker_id\": 1|\"speaker_id\": 2|segments[0]|unknown speaker",
        "\"speaker_id\": 1|\"speaker_id\": false|segments[0].speaker_id|whole number",
        "\"speaker_change\": true, |''|segments[0]|lacks speaker_change",
        "\"type\": \"word\"|\"type\": 0|segments[0].sequences[0].tokens[0].type|a text",
        "\"type\": \"word\"|\"type\": \"Word\"|segments[0].sequences[0].tokens[0].type|must be word",
        "\"type\": \"word\"|\"type\": \"sound\"|segments[0].sequences[0].tokens[0]|without a tag",
        "[\"ENDS_SENTENCE\"]|[\"SOUND\"]|segments[0].sequences[0].tokens[1]|unknown tag",
        "[\"ENDS_SENTENCE\"]|null|segments[0].sequences[0].tokens[1].tags|an array",
        "\"FEMALE\"|\"Female\"|speakers[0]|gender",
        "\"Ann\"|\"A\\ud800nn\"|speakers[0].name|surrogate",
        "\"Yes\"|\"Ye\\u0000s\"|segments[0].sequences[0].tokens[0].display_as|NUL",
        "\"version\": 2|\"version\": 0|version|is not a version",
        "\"end_time\": 2,|\"end_time\": 1,|keywords.yes|no length",
        "\"language\": \"en\"|\"language\": \" \"|language|blank",
        "\"language\": \"en\"|\"version\": 2||Duplicate",
        "\"segments\"|\"segment\"||lacks a usable segments",
      })
  void a_broken_rule_is_told_with_its_place(String good, String bad, String path, String problem) {
    assertThat(VALID).contains(good);
    String json = VALID.replace(good, bad.equals("''") ? "" : bad);

    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> read(json))
        .satisfies(
            e -> assertThat(e.problems().get(0).path()).startsWith(path == null ? "" : path),
            e -> assertThat(e.problems().get(0).problem()).contains(problem));
  }

  @Test
  void malformed_json_is_told_with_line_and_column() {
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> read("{\"version\": 2,\n \"segments\": [{]}"))
        .satisfies(
            e -> {
              ElementProblem problem = e.problems().get(0);
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.column()).isBetween(15, 17);
              assertThat(problem.path()).isEqualTo("segments[0]");
            });
  }

  @Test
  void several_problems_are_told_up_to_a_limit() {
    String json = VALID.replace("\"end_time\": 490", "\"end_time\": 9").replace("FEMALE", "x");
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> read(json))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));

    ElementListLimits one = new ElementListLimits(1_000_000, 1_000, 1_000, 64, 1_000, 1);
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> new ElementListReader(one).read(new StringReader(json)))
        .satisfies(e -> assertThat(e.problems()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "\"x\"",
        "{}",
        "{\"segments\": {}}",
        "",
        "  ",
        "\u0000",
        "{} {}",
        "{\"segments\": [[]]}",
        "{\"x\": 1e9999999999}",
        "{\"segments\": [",
        "\ufeff"
      })
  void what_is_no_list_is_refused(String json) {
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> read(json == null ? "" : json));
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(
            () ->
                new ElementListImport(ElementListLimits.DEFAULT)
                    .read(new StringReader(json == null ? "" : json)));
  }

  @Test
  void limits_hold() {
    ElementListLimits small = new ElementListLimits(2_000, 20, 20, 10, 100, 5);
    assertRefused(small, " ".repeat(3_000) + VALID, "ocument");
    assertRefused(small, "{\"speakers\": [" + NOBODY.repeat(30), "more than 20 elements");
    assertRefused(small, "{\"x\": [" + "1,".repeat(30), "more than 20 values");
    assertRefused(small, "{\"x\": " + "[".repeat(30), "nesting");
    assertRefused(small, "{\"x\": \"" + "a".repeat(200) + "\"", "length (200) exceeds");
    assertRefused(small, "{\"" + "a".repeat(1_500) + "\": 1}", "length (1500)");
  }

  @Test
  void half_a_gigabyte_on_one_line_ends_at_the_limits() {
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> reader.read(new Endless("", " ", 500L << 20)));
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(
            () -> reader.read(new InputStreamReader(new Endless("", " ", 500L << 20), UTF_8)));
    ElementListReader smaller =
        new ElementListReader(new ElementListLimits(4 << 20, 500_000, 200_000, 64, 1 << 16, 100));
    for (String filler : List.of(" ", "a", "[", "9", "{\"a\":", "\"", "\u0000", "null,")) {
      for (String start : List.of("", "{\"", "{\"x\": \"", "{\"x\": ", "{\"segments\": [")) {
        assertThatExceptionOfType(ElementListException.class)
            .as(start + filler)
            .isThrownBy(() -> smaller.read(new Endless(start, filler, 500L << 20)));
      }
    }
  }

  @Test
  void failures_of_the_stream_are_its_own() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("pulled the plug");
          }
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> reader.read(failing))
        .withMessage("pulled the plug");
  }

  @Test
  void any_list_comes_back_as_it_was_written() {
    Seeds.forEach(
        20,
        seed -> {
          ElementList list = RandomElementLists.of(seed);
          assertThat(readUnchecked(written(list))).isEqualTo(list);
        });
  }

  @Test
  void any_bytes_give_a_list_or_the_declared_exception() {
    Seeds.forEach(
        80,
        seed -> {
          byte[] json = Mutation.of(written(RandomElementLists.of(seed, 3)), new Random(seed));
          try {
            ElementList list = reader.read(new ByteArrayInputStream(json));
            assertThat(readUnchecked(written(list)).segments()).isEqualTo(list.segments());
          } catch (ElementListException e) {
            assertThat(e.problems()).isNotEmpty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void assertRefused(ElementListLimits limits, String json, String problem) {
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> new ElementListReader(limits).read(new StringReader(json)))
        .withMessageContaining(problem);
  }

  private ElementList read(String json) throws IOException, ElementListException {
    return reader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  private ElementList readUnchecked(byte[] json) {
    try {
      return reader.read(new ByteArrayInputStream(json));
    } catch (IOException | ElementListException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] written(ElementList list) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new ElementListWriter().write(list, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
