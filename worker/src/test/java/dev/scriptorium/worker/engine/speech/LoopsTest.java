package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopsTest {

  @Test
  void a_phrase_over_and_over_is_a_loop() {
    assertThat(isLoop("I think that I think that I think that I think that")).isTrue();
    assertThat(isLoop("So we go to the house, to the house, to the house, to the house")).isTrue();
  }

  @Test
  void a_word_over_and_over_is_a_loop() {
    assertThat(isLoop("And the the the the the the")).isTrue();
  }

  @Test
  void people_repeat_themselves_a_little() {
    assertThat(isLoop("No, no, no, I said 8, 8, 8, please")).isFalse();
    assertThat(isLoop("It went on and on and on")).isFalse();
    assertThat(isLoop("Bye bye")).isFalse();
  }

  @Test
  void nothing_is_no_loop() {
    assertThat(Loops.in(List.of())).isFalse();
  }

  private static boolean isLoop(String text) {
    return Loops.in(
        Arrays.stream(text.split(" ")).map(word -> new RecognizedWord(word, 1)).toList());
  }
}
