package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.standalone.AccountProvision.Origin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountProvisionTest {
  @TempDir Path directory;

  @Test
  void the_first_start_generates_a_password() throws Exception {
    var first = AccountProvision.decide(Map.of(), directory);
    assertThat(first.username()).isEqualTo("demo");
    assertThat(first.password()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(first.origin()).isEqualTo(Origin.GENERATED);
    assertThat(first).asString().doesNotContain(first.password());
  }

  @Test
  void a_start_killed_before_showing_it_generates_another() throws Exception {
    var first = AccountProvision.decide(Map.of(), directory);
    var second = AccountProvision.decide(Map.of(), directory);
    assertThat(second.password()).isNotNull().isNotEqualTo(first.password());
  }

  @Test
  void a_later_start_keeps_the_password() throws Exception {
    AccountProvision.decide(Map.of(), directory).markProvisioned(directory);
    assertThat(AccountProvision.decide(Map.of(), directory))
        .isEqualTo(new AccountProvision("demo", null, Origin.EARLIER));
  }

  @Test
  void the_environment_always_takes_effect() throws Exception {
    AccountProvision.decide(Map.of(), directory).markProvisioned(directory);
    assertThat(AccountProvision.decide(Map.of("SCRIPTORIUM_PASSWORD", "x"), directory))
        .isEqualTo(new AccountProvision("demo", "x", Origin.ENVIRONMENT));
  }

  @Test
  void another_name_is_another_account() throws Exception {
    AccountProvision.decide(Map.of(), directory).markProvisioned(directory);
    var other = AccountProvision.decide(Map.of("SCRIPTORIUM_USERNAME", "ada"), directory);
    assertThat(other.origin()).isEqualTo(Origin.GENERATED);
    other.markProvisioned(directory);
    for (var name : new String[] {"ada", "demo"}) {
      var environment = Map.of("SCRIPTORIUM_USERNAME", name);
      assertThat(AccountProvision.decide(environment, directory).origin())
          .isEqualTo(Origin.EARLIER);
    }
  }

  @Test
  void invalid_names_and_passwords_are_rejected_without_quoting_them() {
    for (var wrong : new String[] {"a\nb", "x".repeat(201), "\u0000"}) {
      for (var variable : new String[] {"SCRIPTORIUM_USERNAME", "SCRIPTORIUM_PASSWORD"}) {
        assertThatThrownBy(() -> AccountProvision.decide(Map.of(variable, wrong), directory))
            .isInstanceOf(StartupFailure.class)
            .hasMessageStartingWith(variable)
            .message()
            .doesNotContain(wrong);
      }
    }
  }
}
