package dev.scriptorium.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * A call, made on some connections at the same time.
 *
 * @param call one of the references {@code empty}, {@code kafka}, {@code insert}, {@code
 *     scheduler}, {@code select} or of the product's {@code create}, {@code info}, {@code list}
 * @param connections how many
 */
record Scenario(String call, int connections) {

  static final Scenario EMPTY = new Scenario("empty", 64);
  static final Scenario LONE_KAFKA = new Scenario("kafka", 1);
  static final Scenario KAFKA = new Scenario("kafka", 64);
  static final Scenario WIDE_KAFKA = new Scenario("kafka", 128);
  static final Scenario LONE_INSERT = new Scenario("insert", 1);
  static final Scenario INSERT = new Scenario("insert", 64);
  static final Scenario WIDE_INSERT = new Scenario("insert", 128);
  static final Scenario FEW_SCHEDULED = new Scenario("scheduler", 32);
  static final Scenario SCHEDULED = new Scenario("scheduler", 64);
  static final Scenario SELECT = new Scenario("select", 64);
  static final Scenario LONE_CREATE = new Scenario("create", 1);
  static final Scenario FEW_CREATES = new Scenario("create", 32);
  static final Scenario CREATE = new Scenario("create", 64);
  static final Scenario WIDE_CREATE = new Scenario("create", 128);
  static final Scenario INFO = new Scenario("info", 64);
  static final Scenario LIST = new Scenario("list", 64);

  private static final List<Scenario> FOR_CREATE =
      List.of(
          EMPTY,
          KAFKA,
          CREATE,
          INSERT,
          SCHEDULED,
          FEW_CREATES,
          FEW_SCHEDULED,
          WIDE_KAFKA,
          WIDE_CREATE,
          WIDE_INSERT,
          LONE_KAFKA,
          LONE_CREATE,
          LONE_INSERT);
  private static final List<Scenario> FOR_INFO = List.of(EMPTY, SELECT, INFO);
  private static final List<Scenario> FOR_LIST = List.of(LIST);

  /** What has to be measured for some of the groups create, info and list. */
  static List<Scenario> of(BenchOptions options) {
    return Stream.of(
            options.wants("create") ? FOR_CREATE : List.<Scenario>of(),
            options.wants("info") ? FOR_INFO : List.<Scenario>of(),
            options.wants("list") ? FOR_LIST : List.<Scenario>of())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Its name in tables and in JSON. */
  String key() {
    return call + "@" + connections;
  }
}
