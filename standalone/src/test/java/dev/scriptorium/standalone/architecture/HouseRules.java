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
 * Dependency rules. They apply to a base package, so that the violations can have the same
 * structure.
 */
final class HouseRules {

  private static final String[] LANGUAGE = {
    "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify.annotations.."
  };

  private final String base;

  HouseRules(String base) {
    this.base = base;
  }

  /** The domain depends on the JDK, common and itself only. */
  ArchRule the_domain_is_pure() {
    return only("processor.domain", plus(LANGUAGE, in("common.."), in("processor.domain..")))
        .as("the domain is pure: no Spring, Kafka, JDBC, I/O")
        .because("clocks, ids and rows are passed in; everything else belongs in application");
  }

  /** Time is passed in. */
  ArchRule the_domain_asks_no_clock() {
    return noClasses()
        .that(resideInAPackage(in("processor.domain..")))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time and ids arrive with the command");
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
                "org.apache.kafka.clients..",
                "org.apache.kafka.common",
                "org.apache.kafka.common.header..",
                "org.apache.kafka.common.serialization.."))
        .because("two processes have to agree on it byte for byte, independent of Spring and JDBC");
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
        .because("SQL belongs in postgres, topics and offsets in kafka");
  }

  ArchRule sql_stays_in_its_packages() {
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
                            in("gateway.content.."),
                            in("gateway.health.."),
                            in("gateway.work.."),
                            in("gateway.submission.."),
                            in("gateway"),
                            in("standalone.."),
                            in("benchmarks..")))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc.."))
        .because(
            "SQL belongs in postgres (processor) or in view, account, content, health, work and submission"
                + " (gateway)");
  }

  ArchRule the_gateway_knows_no_processor() {
    return noClasses()
        .that(resideInAPackage(in("gateway..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in("processor.."), in("standalone..")))
        .because("they share only common and the topics");
  }

  ArchRule the_processor_knows_no_gateway() {
    return noClasses()
        .that(resideInAPackage(in("processor..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in("gateway.."), in("standalone..")))
        .because("they share only common and the topics");
  }

  ArchRule a_dialect_is_imported_by_nobody() {
    return classes()
        .that(resideInAPackage(in("gateway.dialect.cielo24..")))
        .should()
        .onlyHaveDependentClassesThat(resideInAPackage(in("gateway.dialect.cielo24..")))
        .because("a dialect's terms never leave its package");
  }

  ArchRule the_other_dialect_is_imported_by_nobody() {
    return classes()
        .that(resideInAPackage(in("gateway.dialect.textking..")))
        .should()
        .onlyHaveDependentClassesThat(resideInAPackage(in("gateway.dialect.textking..")))
        .because("a dialect's terms never leave its package");
  }

  ArchRule captions_knows_no_framework() {
    return noClasses()
        .that(resideInAPackage(in("captions..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql.."))
        .allowEmptyShould(true)
        .because("it is a library that can be published separately");
  }

  ArchRule net_knows_no_neighbour() {
    return only(
            "net..",
            plus(
                LANGUAGE,
                in("net.."),
                "java.io",
                "java.net",
                "java.nio.charset..",
                "java.nio.file..",
                "java.nio",
                "java.security.cert..",
                "javax.net..",
                "org.apache.hc.core5.."))
        .because("gateway and worker share it: a library without a framework");
  }

  ArchRule the_worker_knows_libraries_only() {
    return noClasses()
        .that(resideInAPackage(in("worker..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                in("common.."),
                in("gateway.."),
                in("processor.."),
                in("standalone.."),
                "org.springframework..",
                "org.apache.kafka..",
                "java.sql..",
                "javax.sql.."))
        .because("it speaks the work protocol over HTTP, like anybody's worker");
  }

  ArchRule engines_do_not_know_each_other() {
    return slices()
        .matching(in("worker.engine.(*).."))
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .because("an engine can be left out");
  }

  ArchRule only_the_loop_knows_engines() {
    return noClasses()
        .that(
            resideInAnyPackage(
                in("worker.media.."),
                in("worker.fetch.."),
                in("worker.scratch.."),
                in("worker.protocol.."),
                in("worker.config..")))
        .should()
        .dependOnClassesThat(resideInAPackage(in("worker.engine..")))
        .because("what engines share does not depend on one of them");
  }

  /** Packages in a cycle cannot be understood, tested or moved separately. */
  ArchRule packages_have_no_cycles() {
    return slices()
        .assignedFrom(eachPackage())
        .should()
        .beFreeOfCycles()
        .because("what both sides need belongs in a package below them");
  }

  /** Every package is a slice, in any module. */
  private SliceAssignment eachPackage() {
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

  private String in(String packages) {
    return base + "." + packages;
  }

  private ArchRule only(String packages, String... allowed) {
    DescribedPredicate<JavaClass> permitted =
        resideInAnyPackage(allowed)
            .or(
                DescribedPredicate.describe(
                    "arrays and primitives", c -> c.isPrimitive() || c.isArray()));
    return classes()
        .that(resideInAPackage(in(packages)))
        .should()
        .onlyDependOnClassesThat(permitted);
  }

  private static String[] plus(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
