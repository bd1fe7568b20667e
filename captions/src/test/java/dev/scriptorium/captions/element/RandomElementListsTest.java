package dev.scriptorium.captions.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomElementListsTest {

  @Test
  void the_same_seed_gives_the_same_list() {
    assertThat(RandomElementLists.of(42, 20)).isEqualTo(RandomElementLists.of(42, 20));
    assertThat(RandomElementLists.of(42, 20)).isNotEqualTo(RandomElementLists.of(43, 20));
  }
}
