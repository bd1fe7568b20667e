package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final int FIRST = 259;

  private final Vocabulary vocabulary = new Vocabulary(pieces());

  @Test
  void pieces_become_words() {
    List<RecognizedWord> words = words(FIRST, FIRST + 1, FIRST + 2, FIRST + 3);

    assertThat(words).extracting(RecognizedWord::text).containsExactly("Hello", "world.");
  }

  @Test
  void the_confidence_of_a_word_is_the_mean_of_its_tokens() {
    Decoding decoding =
        new Decoding(
            new int[] {FIRST, FIRST + 1, FIRST + 2},
            new float[] {(float) Math.log(0.9), (float) Math.log(0.4), (float) Math.log(0.5)},
            false);

    List<RecognizedWord> words = vocabulary.words(decoding);

    assertThat(words.get(0).confidence()).isCloseTo(0.6, within(1e-6));
    assertThat(words.get(1).confidence()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void bytes_become_characters() {
    // U+00E9 in UTF-8
    List<RecognizedWord> words = words(FIRST + 4, 3 + 0xc3, 3 + 0xa9);

    assertThat(words).extracting(RecognizedWord::text).containsExactly("caf\u00e9");
  }

  @Test
  void tokens_that_are_no_text_are_left_out() {
    assertThat(words(0, 1, 2, 32_001)).isEmpty();
  }

  private List<RecognizedWord> words(int... tokens) {
    return vocabulary.words(new Decoding(tokens, new float[tokens.length], false));
  }

  private static List<String> pieces() {
    List<String> pieces = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
    for (int i = 0; i < 256; i++) {
      pieces.add(String.format("<0x%02X>", i));
    }
    pieces.addAll(List.of("\u2581Hel", "lo", "\u2581world", ".", "\u2581caf"));
    return pieces;
  }
}
