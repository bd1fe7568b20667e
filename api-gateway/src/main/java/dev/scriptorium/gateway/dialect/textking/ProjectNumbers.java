package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.view.OrderNumbers;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Numbers of started projects, like {@code EN1216954}: the year, then a counter. */
final class ProjectNumbers {

  private static final int CENTURY = 100;

  private final OrderNumbers counts;
  private final InstantSource clock;

  ProjectNumbers(OrderNumbers counts, InstantSource clock) {
    this.counts = counts;
    this.clock = clock;
  }

  String next() {
    return number(clock.instant().atOffset(ZoneOffset.UTC).getYear(), counts.next());
  }

  static String number(int year, long count) {
    return "EN%02d%05d".formatted(year % CENTURY, count);
  }
}
