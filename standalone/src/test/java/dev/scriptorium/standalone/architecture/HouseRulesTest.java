package dev.scriptorium.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final String HOUSE = "dev.scriptorium";
  private static final String VIOLATIONS = "dev.scriptorium.standalone.architecture.violations";
  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);
  private static final JavaClasses VIOLATION_CLASSES =
      new ClassFileImporter().importPackages(VIOLATIONS);

  static Stream<String> rules() {
    return Arrays.stream(HouseRules.class.getDeclaredMethods())
        .filter(method -> method.getReturnType() == ArchRule.class)
        .filter(method -> method.getParameterCount() == 0)
        .map(Method::getName)
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_code_follows_the_rule(String name) {
    rule(HOUSE, name).check(HOUSE_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_reports_its_violation(String name) {
    assertThat(rule(VIOLATIONS, name).evaluate(VIOLATION_CLASSES).hasViolation()).isTrue();
  }

  private static ArchRule rule(String base, String name) {
    try {
      return (ArchRule) HouseRules.class.getDeclaredMethod(name).invoke(new HouseRules(base));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }
}
