package dev.scriptorium.worker.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PunctuatedWordTest {

  @Test
  void marks_are_taken_off_on_both_sides() {
    assertThat(PunctuatedWord.of("\"Hello,\"")).isEqualTo(new PunctuatedWord("\"", "Hello", ",\""));
    assertThat(PunctuatedWord.of("cold-hearted"))
        .isEqualTo(new PunctuatedWord("", "cold-hearted", ""));
    assertThat(PunctuatedWord.of("don't.")).isEqualTo(new PunctuatedWord("", "don't", "."));
  }

  @Test
  void what_is_said_belongs_to_the_word() {
    assertThat(PunctuatedWord.of("$5.")).isEqualTo(new PunctuatedWord("", "$5", "."));
    assertThat(PunctuatedWord.of("45%,")).isEqualTo(new PunctuatedWord("", "45%", ","));
  }

  @Test
  void a_sentence_ends_with_its_mark() {
    assertThat(PunctuatedWord.of("them.").endsSentence()).isTrue();
    assertThat(PunctuatedWord.of("why?\"").endsSentence()).isTrue();
    assertThat(PunctuatedWord.of("them,").endsSentence()).isFalse();
    assertThat(PunctuatedWord.of("them").endsSentence()).isFalse();
  }

  @Test
  void abbreviations_end_none() {
    assertThat(PunctuatedWord.of("Mr.").endsSentence()).isFalse();
    assertThat(PunctuatedWord.of("J.").endsSentence()).isFalse();
    assertThat(PunctuatedWord.of("I.").endsSentence()).isTrue();
  }
}
