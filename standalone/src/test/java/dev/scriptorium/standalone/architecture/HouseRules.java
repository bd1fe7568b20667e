package dev.scriptorium.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;

/**
 * Who may know whom. Rules are made for a base package, so that the negative twins can have the
 * same shape.
 */
final class HouseRules {

  private static final String[] LANGUAGE = {
    "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify.annotations.."
  };

  private final String base;

  HouseRules(String base) {
    this.base = base;
  }

  /** The pure core knows the language, what the processes agree on, and itself. */
  ArchRule the_domain_is_pure() {
    return only("processor.domain", plus(LANGUAGE, in("common.."), in("processor.domain..")))
        .as("the domain is pure: no Spring, Kafka, JDBC, I/O")
        .because("a clock, an id or a row comes in as an argument; put the rest into application");
  }

  /** Time comes in as an argument. */
  ArchRule the_domain_asks_no_clock() {
    return noClasses()
        .that(resideInAPackage(in("processor.domain..")))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time and ids arrive in the command");
  }

  ArchRule common_knows_no_framework() {
    return only(
            "common..",
            plus(
                LANGUAGE,
                in("common.."),
                "java.nio.charset..",
                "java.nio",
                "java.security..",
                "com.fasterxml.uuid..",
                "com.fasterxml.jackson.annotation..",
                "tools.jackson..",
                "org.apache.kafka.clients.producer..",
                "org.apache.kafka.common.header.."))
        .because(
            "two processes must agree on it byte for byte, so no Spring and no JDBC decide in it");
  }

  ArchRule the_application_knows_ports_only() {
    return only(
            "processor.application",
            plus(
                LANGUAGE,
                in("common.."),
                in("processor.domain.."),
                in("processor.application"),
                "org.slf4j.."))
        .because("SQL belongs to postgres, topics and offsets to kafka");
  }

  ArchRule sql_stays_in_its_rooms() {
    return noClasses()
        .that(
            resideInAPackage(base + "..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            in("processor.postgres.."),
                            in("processor.config.."),
                            in("gateway.view.."),
                            in("gateway.account.."),
                            in("gateway.submission.."),
                            in("gateway"),
                            in("standalone.."),
                            in("benchmarks..")))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc.."))
        .because(
            "what contains SQL lives in postgres (processor) or in view, account and submission (gateway)");
  }

  ArchRule the_gateway_knows_no_processor() {
    return noClasses()
        .that(resideInAPackage(in("gateway..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in("processor.."), in("standalone..")))
        .because("they meet in common and in Kafka only");
  }

  ArchRule the_processor_knows_no_gateway() {
    return noClasses()
        .that(resideInAPackage(in("processor..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in("gateway.."), in("standalone..")))
        .because("they meet in common and in Kafka only");
  }

  ArchRule a_dialect_is_imported_by_nobody() {
    return classes()
        .that(resideInAPackage(in("gateway.dialect.cielo24..")))
        .should()
        .onlyHaveDependentClassesThat(resideInAPackage(in("gateway.dialect.cielo24..")))
        .because("a dialect's words never leave its package");
  }

  ArchRule the_other_dialect_is_imported_by_nobody() {
    return classes()
        .that(resideInAPackage(in("gateway.dialect.textking..")))
        .should()
        .onlyHaveDependentClassesThat(resideInAPackage(in("gateway.dialect.textking..")))
        .because("a dialect's words never leave its package");
  }

  ArchRule captions_knows_no_framework() {
    return noClasses()
        .that(resideInAPackage(in("captions..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql.."))
        .allowEmptyShould(true)
        .because("it is a library that can be published alone");
  }

  /** A cycle makes two packages one: neither can be read, tested or moved alone. */
  ArchRule packages_have_no_cycles() {
    return slices()
        .assignedFrom(packageOfItsOwn())
        .should()
        .beFreeOfCycles()
        .because("what both sides need belongs into a package below them");
  }

  /** Every package is a slice, of whatever module. */
  private SliceAssignment packageOfItsOwn() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(base + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + base;
      }
    };
  }

  private String in(String room) {
    return base + "." + room;
  }

  private ArchRule only(String room, String... allowed) {
    DescribedPredicate<JavaClass> permitted =
        resideInAnyPackage(allowed)
            .or(
                DescribedPredicate.describe(
                    "arrays and primitives", c -> c.isPrimitive() || c.isArray()));
    return classes().that(resideInAPackage(in(room))).should().onlyDependOnClassesThat(permitted);
  }

  private static String[] plus(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
