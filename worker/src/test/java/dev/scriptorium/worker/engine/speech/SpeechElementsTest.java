package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.captions.element.ElementListRules;
import dev.scriptorium.captions.element.ElementListWriter;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.Token;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpeechElementsTest {

  private final List<SpeechSegment> segments = new ArrayList<>();
  private long now;

  @Test
  void a_segment_is_a_sentence() {
    say("Good morning, Mr. Dashwood. How are you?");

    assertThat(sentences()).containsExactly("Good morning, Mr. Dashwood.", "How are you?");
  }

  @Test
  void a_sentence_may_go_on_after_a_short_pause() {
    say("He was not an");
    say("ill-disposed young man.");

    assertThat(sentences()).containsExactly("He was not an ill-disposed young man.");
  }

  @Test
  void a_long_pause_ends_a_sentence() {
    say("He was not an");
    now += 5_000;
    say("ill-disposed young man.");

    assertThat(sentences()).containsExactly("He was not an", "ill-disposed young man.");
  }

  @Test
  void the_last_token_of_a_sentence_ends_it() {
    say("Had he married? He might have");

    List<List<Token>> tokens = list().segments().stream().map(SpeechElementsTest::tokens).toList();
    for (List<Token> sentence : tokens) {
      for (int i = 0; i < sentence.size(); i++) {
        boolean last = i == sentence.size() - 1;
        assertThat(sentence.get(i).tags()).isEqualTo(last ? List.of("ENDS_SENTENCE") : List.of());
      }
    }
    assertThat(tokens.get(0).get(3).type()).isEqualTo(Token.Type.PUNCTUATION);
    assertThat(tokens.get(1).get(2).type()).isEqualTo(Token.Type.WORD);
  }

  @Test
  void a_mark_takes_a_millisecond_of_its_word() {
    say("\"Well,\"");

    Sequence sequence = list().segments().get(0).sequences().get(0);
    assertThat(sequence.tokens()).extracting(Token::displayAs).containsExactly("\"", "Well", ",\"");
    assertThat(sequence.tokens()).extracting(Token::value).containsExactly("\"", "well", ",\"");
    assertThat(sequence.tokens()).extracting(Token::startTime).containsExactly(0L, 1L, 299L);
    assertThat(sequence.tokens()).extracting(Token::endTime).containsExactly(1L, 299L, 300L);
    assertThat(sequence.others().get("confidence_score").doubleValue()).isEqualTo(0.9);
  }

  @Test
  void foreign_speech_is_a_sound_and_not_what_was_made_of_it() {
    say("Good evening.");
    say("The important part, the oil-based.", SpeechDoubt.FOREIGN, SpeechDoubt.MISMATCHED);
    say("Good night.");

    assertThat(sentences()).containsExactly("Good evening.", "[FOREIGN]", "Good night.");
    Token sound = tokens(list().segments().get(1)).get(0);
    assertThat(sound.type()).isEqualTo(Token.Type.SOUND);
    assertThat(sound.tags()).contains("FOREIGN");
  }

  @Test
  void speech_without_a_word_is_a_sound() {
    segments.add(new SpeechSegment(100, 2_000, true, Set.of(SpeechDoubt.INAUDIBLE), List.of()));
    now = 2_000;

    assertThat(sentences()).containsExactly("[INAUDIBLE]");
  }

  @Test
  void other_doubts_are_said_of_their_sentences_alone() {
    say("He was here");
    say("and there and there.", SpeechDoubt.MISMATCHED, SpeechDoubt.UNALIGNED);
    say("That was it.");

    List<Segment> found = list().segments();
    assertThat(sentences()).containsExactly("He was here", "and there and there.", "That was it.");
    assertThat(found.get(0).others()).doesNotContainKey("doubts");
    assertThat(found.get(1).others().get("doubts").toString())
        .isEqualTo("[\"mismatched\",\"unaligned\"]");
    assertThat(tokens(found.get(1)).get(0).interpolated()).isTrue();
    assertThat(tokens(found.get(2)).get(0).interpolated()).isFalse();
  }

  @Test
  void nothing_said_is_a_list_of_nothing() {
    ElementList list = SpeechElements.of(new SpeechResult(List.of(), 5_000), "en");

    assertThat(list.segments()).isEmpty();
    assertThat(list.endTime()).isEqualTo(5_000);
    assertThat(ElementListRules.check(list, 10)).isEmpty();
  }

  @Test
  void words_without_room_for_marks_keep_them() {
    segments.add(
        new SpeechSegment(0, 2, true, Set.of(), List.of(new SpeechWord("(so),", 0, 2, 0.5))));
    now = 2;

    assertThat(tokens(list().segments().get(0)))
        .extracting(Token::displayAs)
        .containsExactly("(so),");
  }

  @Test
  void the_list_can_be_written_and_read() throws Exception {
    say("Good morning, Mr. Dashwood.");
    say("The important part.", SpeechDoubt.FOREIGN);
    say("On and on and on", SpeechDoubt.LOOPED);
    byte[] written = written(list());

    ElementList read =
        new ElementListReader(ElementListLimits.DEFAULT).read(new ByteArrayInputStream(written));

    assertThat(written(read)).asString().isEqualTo(new String(written, StandardCharsets.UTF_8));
  }

  private static byte[] written(ElementList list) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ElementListWriter().write(list, out);
    return out.toByteArray();
  }

  /** Words of 300 ms, then a pause of 500 ms. */
  private void say(String text, SpeechDoubt... doubts) {
    List<SpeechWord> words = new ArrayList<>();
    long start = now;
    for (String word : text.split(" ")) {
      words.add(new SpeechWord(word, now, now + 300, 0.9));
      now += 300;
    }
    boolean paragraph =
        segments.isEmpty() || start - segments.get(segments.size() - 1).end() >= 2_000;
    segments.add(new SpeechSegment(start, now, paragraph, Set.of(doubts), words));
    now += 500;
  }

  private ElementList list() {
    ElementList list = SpeechElements.of(new SpeechResult(segments, now), "en");
    assertThat(ElementListRules.check(list, 10)).isEmpty();
    return list;
  }

  private List<String> sentences() {
    return list().segments().stream()
        .map(
            segment ->
                segment.sequences().stream()
                    .map(
                        sequence ->
                            sequence.tokens().stream()
                                .map(Token::displayAs)
                                .collect(Collectors.joining()))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<Token> tokens(Segment segment) {
    return segment.sequences().stream().flatMap(sequence -> sequence.tokens().stream()).toList();
  }
}
