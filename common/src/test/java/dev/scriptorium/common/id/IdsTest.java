package dev.scriptorium.common.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final UUID ID = UUID.fromString("64bea283-eff6-475e-a659-6027a6ba0929");

  @Test
  void fresh_ids_are_of_version_7_and_rise() {
    UUID first = Ids.fresh();
    UUID second = Ids.fresh();
    assertThat(first.version()).isEqualTo(7);
    assertThat(second.toString().substring(0, 13))
        .isGreaterThanOrEqualTo(first.toString().substring(0, 13));
  }

  @Test
  void derived_ids_are_of_version_8_and_always_the_same() {
    UUID id = Ids.derived("job", ID, "job/new", "", "key");
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id).isEqualTo(Ids.derived("job", ID, "job/new", "", "key"));
    assertThat(id).hasToString("3d2f1dc1-d97b-85cb-97cc-8e56ba5dd480");
  }

  @Test
  void parts_of_a_derived_id_cannot_run_into_each_other() {
    assertThat(Ids.derived("job", "a", "bc")).isNotEqualTo(Ids.derived("job", "ab", "c"));
  }

  @Test
  void ids_are_written_as_32_digits_and_read_with_or_without_dashes_in_either_case() {
    assertThat(Ids.hex(ID)).isEqualTo("64bea283eff6475ea6596027a6ba0929");
    assertThat(Ids.parse("64bea283eff6475ea6596027a6ba0929")).contains(ID);
    assertThat(Ids.parse("64BEA283-EFF6-475E-A659-6027A6BA0929")).contains(ID);
  }

  @Test
  void what_is_no_id_is_not_read() {
    assertThat(Ids.parse("64bea283eff6475ea6596027a6ba092")).isEmpty();
    assertThat(Ids.parse("64bea283eff6475ea6596027a6ba092g")).isEmpty();
    assertThat(Ids.parse("")).isEmpty();
    assertThat(Ids.parseDashed("64bea283eff6475ea6596027a6ba0929")).isEmpty();
    assertThat(Ids.parseDashed("1-1-1-1-1")).isEmpty();
  }
}
