package dev.scriptorium.standalone.fuzz;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was covered, and what was wrong: the shortest request of each kind. */
final class Findings {

  private record Finding(AtomicInteger count, String shown) {}

  private final Map<String, Finding> findings = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicInteger> covered = new ConcurrentSkipListMap<>();
  private final AtomicInteger requests = new AtomicInteger();

  void count(Call call, String answer) {
    requests.incrementAndGet();
    covered.computeIfAbsent(call + " -> " + answer, c -> new AtomicInteger()).incrementAndGet();
  }

  void add(String what, String shown) {
    findings.merge(
        what,
        new Finding(new AtomicInteger(1), shown),
        (one, other) ->
            new Finding(
                new AtomicInteger(one.count().get() + 1),
                other.shown().length() < one.shown().length() ? other.shown() : one.shown()));
  }

  int requests() {
    return requests.get();
  }

  /** Distinct pairs of a call and an answer. */
  Set<String> covered() {
    return covered.keySet();
  }

  /** The findings, by kind: how often, and an example. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    findings.forEach((what, f) -> all.put(what + " (" + f.count() + " times)", f.shown()));
    return all;
  }
}
