package dev.scriptorium.captions.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.element.ElementListImport.Imported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ElementListImportTest {

  private static final ElementListImport IMPORT = new ElementListImport(ElementListLimits.DEFAULT);

  @Test
  void a_list_as_the_service_publishes_it_is_repaired_and_told() throws Exception {
    Imported imported =
        read(
            """
            {'version': 3, 'start_time': 100, 'end_time': 2000, 'language': 'EN_US',
             'speakers': [{'id': 0, 'name': 'Effects', 'gender': 'Unknown'},
                          {'id': 1, 'name': 'Ann', 'gender': 'Female'}],
             'segments': [
              {'speaker_change': true, 'speaker_id': 1, 'bad_timing': false, 'interpolated': true,
               'start_time': 100, 'end_time': 900, 'sequences': [
                {'start_time': 100, 'end_time': 900, 'tokens': [
                 {'interpolated': false, 'start_time': 100, 'end_time': 900, 'value': 'yes',
                  'type': 'word', 'display_as': 'Yes', 'tags': []},
                 {'interpolated': true, 'start_time': 900, 'end_time': 900, 'value': '.',
                  'type': 'punctuation', 'display_as': '.', 'tags': ['ENDS_SENTENCE']}]}]},
              {'speaker_change': true, 'speaker_id': 0, 'start_time': 1000, 'end_time': 2000,
               'sequences': [{'start_time': 1000, 'end_time': 2000, 'tokens': [
                 {'interpolated': false, 'start_time': 1000, 'end_time': 2000,
                  'value': '[sound]', 'type': 'sound', 'display_as': '[SOUND]',
                  'tags': ['SOUND']}]}]}]}
            """);

    List<Token> tokens = imported.list().segments().get(0).sequences().get(0).tokens();
    assertThat(tokens).extracting(Token::endTime).containsExactly(899L, 900L);
    assertThat(imported.list().segments().get(1).sequences().get(0).tokens().get(0).tags())
        .containsExactly("UNKNOWN");
    assertThat(imported.list().speakers())
        .extracting(Speaker::gender)
        .containsExactly("UNKNOWN", "FEMALE");
    assertThat(imported.list().segments().get(0).others())
        .containsOnlyKeys("bad_timing", "interpolated");
    assertThat(imported.list().language()).isEqualTo("EN_US");
    assertThat(imported.repairs())
        .extracting(ElementProblem::path)
        .containsExactly(
            "speakers[0].gender",
            "speakers[1].gender",
            "segments[1].sequences[0].tokens[0].tags[0]",
            "segments[0].sequences[0].tokens[0]",
            "segments[0].sequences[0].tokens[1]");
    assertThat(new String(ElementListReaderTest.written(imported.list())))
        .contains("\"version\":2", "\"language\":\"en-US\"", "\"interpolated\":true")
        .doesNotContain("bad_timing");
  }

  @Test
  void a_list_of_old_is_read() throws Exception {
    Imported imported =
        read(
            """
            {'version': 1, 'start_time': 0, 'end_time': 500, 'language': 'en',
             'segments': [{'speaker_change': 'false', 'speaker_id': false, 'start_time': '0',
              'end_time': 500.0, 'sequences': [{'start_time': 0, 'end_time': 500,
               'confidence_score': 1.0, 'tokens': [
                {'interpolated': 0, 'start_time': 0, 'end_time': 400, 'value': 'so', 'type': 0,
                 'display_as': 'So', 'tags': null},
                {'start_time': 400, 'end_time': 450, 'value': ',', 'type': 1},
                {'start_time': 450, 'end_time': 500, 'display_as': '[NOISE]', 'type': 2}]}]}]}
            """);

    Segment segment = imported.list().segments().get(0);
    assertThat(segment.speakerId()).isNull();
    assertThat(segment.endTime()).isEqualTo(500);
    assertThat(segment.sequences().get(0).tokens())
        .extracting(Token::type)
        .containsExactly(Token.Type.WORD, Token.Type.PUNCTUATION, Token.Type.SOUND);
    assertThat(segment.sequences().get(0).tokens().get(1).displayAs()).isEqualTo(",");
    assertThat(segment.sequences().get(0).tokens().get(2).tags()).containsExactly("UNKNOWN");
    assertThat(segment.sequences().get(0).others()).containsOnlyKeys("confidence_score");
  }

  @Test
  void several_marks_take_their_time_from_one_word() throws Exception {
    assertThat(times("100-300 300-300 300-300")).isEqualTo("100-298 298-299 299-300");
    assertThat(times("100-100 100-300")).isEqualTo("99-100 100-300");
    assertThat(times("0-0 0-300")).isEqualTo("0-1 1-300");
    assertThat(times("100-101 101-101 101-101 101-200")).isEqualTo("98-99 99-100 100-101 101-200");
    assertThat(times("100-300 250-400")).isEqualTo("100-250 250-400");
    assertThat(times("100-300 350-320")).isEqualTo("100-300 349-350");
    assertThat(times("-5-300 310-320")).isEqualTo("0-300 310-320");
    assertThat(times("100-200 200-300")).isEqualTo("100-200 200-300");
  }

  @Test
  void what_is_out_of_all_order_is_refused() {
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> times("5000-5100 100-300"))
        .withMessageContaining("segments[0].sequences[0].tokens[0]: had the times 5000 to 5100");
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> times("5-9223372036854775807"));
    assertThatExceptionOfType(ElementListException.class)
        .isThrownBy(() -> times("-9223372036854775808-3"));
  }

  @Test
  void lists_that_keep_the_rules_are_not_touched() {
    Seeds.forEach(
        20,
        seed -> {
          ElementList list = RandomElementLists.of(seed);
          Imported imported = read(ElementListReaderTest.written(list));
          assertThat(imported.list()).isEqualTo(list);
          assertThat(imported.repairCount()).isZero();
        });
  }

  @Test
  void any_bytes_give_a_list_that_keeps_the_rules_or_the_declared_exception() {
    int[] imported = {0};
    Seeds.forEach(
        80,
        seed -> {
          byte[] valid = ElementListReaderTest.written(RandomElementLists.of(seed, 3));
          byte[] json = Mutation.of(valid, new Random(seed));
          try {
            ElementList list = IMPORT.read(new ByteArrayInputStream(json)).list();
            assertThat(ElementListRules.check(list, 3)).isEmpty();
            imported[0]++;
          } catch (ElementListException e) {
            assertThat(e.problems()).isNotEmpty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void times_in_any_disorder_are_repaired_or_refused() {
    Seeds.forEach(
        60,
        seed -> {
          ElementList list = RandomElementLists.of(seed, 4);
          String json = new String(ElementListReaderTest.written(list));
          Random random = new Random(seed);
          String disordered =
              Pattern.compile("_time\":(\\d+)")
                  .matcher(json)
                  .replaceAll(
                      match ->
                          "_time\":" + (Long.parseLong(match.group(1)) + random.nextInt(-40, 40)));
          try {
            assertThat(ElementListRules.check(IMPORT.read(new StringReader(disordered)).list(), 3))
                .isEmpty();
          } catch (ElementListException e) {
            assertThat(e.problems())
                .allSatisfy(problem -> assertThat(problem.problem()).contains("out of all order"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Reads tokens of one sequence whose own times are too narrow. */
  private static String times(String times) throws IOException, ElementListException {
    StringBuilder tokens = new StringBuilder();
    for (String pair : times.split(" ")) {
      int dash = pair.indexOf('-', 1);
      tokens
          .append(tokens.isEmpty() ? "" : ",")
          .append("{'interpolated': true, 'value': 'a', 'type': 'word', 'display_as': 'a',")
          .append("'tags': [], 'start_time': ")
          .append(pair, 0, dash)
          .append(", 'end_time': ")
          .append(pair.substring(dash + 1))
          .append("}");
    }
    ElementList list =
        read("{'version': 2, 'start_time': 0, 'end_time': 1, 'language': 'en', 'segments': ["
                + "{'speaker_change': true, 'start_time': 0, 'end_time': 1, 'sequences': ["
                + "{'start_time': 0, 'end_time': 1, 'tokens': ["
                + tokens
                + "]}]}]}")
            .list();
    StringBuilder read = new StringBuilder();
    for (Token token : list.segments().get(0).sequences().get(0).tokens()) {
      read.append(token.startTime()).append('-').append(token.endTime()).append(' ');
    }
    return read.toString().strip();
  }

  private static Imported read(String json) throws IOException, ElementListException {
    return IMPORT.read(new StringReader(json.replace('\'', '"')));
  }

  private static Imported read(byte[] json) {
    try {
      return IMPORT.read(new ByteArrayInputStream(json));
    } catch (IOException | ElementListException e) {
      throw new AssertionError(e);
    }
  }
}
