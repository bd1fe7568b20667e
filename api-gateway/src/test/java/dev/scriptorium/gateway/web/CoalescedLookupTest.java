package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CoalescedLookupTest {

  private final ConcurrentLinkedQueue<Set<Integer>> queries = new ConcurrentLinkedQueue<>();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    callers.close();
  }

  @Test
  void a_lone_key_is_asked_for_at_once() {
    CoalescedLookup<Integer, String> lookup = new CoalescedLookup<>(this::answer, 10, 1);

    assertThat(lookup.find(7)).isEqualTo("7");
    assertThat(queries).containsExactly(Set.of(7));
  }

  @Test
  void a_key_without_an_answer_is_null() {
    CoalescedLookup<Integer, String> lookup = new CoalescedLookup<>(keys -> Map.of(), 10, 1);

    assertThat(lookup.find(7)).isNull();
  }

  @Test
  void keys_that_come_while_a_query_runs_are_asked_for_together_in_bounded_batches()
      throws Exception {
    Gate gate = new Gate();
    CoalescedLookup<Integer, String> lookup =
        new CoalescedLookup<>(gate.before(this::answer), 4, 1);

    Future<String> first = callers.submit(() -> lookup.find(0));
    gate.awaitStarted(1);
    List<Future<String>> rest = new ArrayList<>();
    for (int key = 1; key <= 9; key++) {
      rest.add(ask(lookup, key));
    }
    gate.open();

    assertThat(first.get()).isEqualTo("0");
    for (int key = 1; key <= 9; key++) {
      assertThat(rest.get(key - 1).get()).isEqualTo(String.valueOf(key));
    }
    assertThat(queries).hasSizeLessThanOrEqualTo(1 + 9).allMatch(keys -> keys.size() <= 4);
    assertThat(queries.stream().mapToInt(Set::size).sum()).isEqualTo(10);
  }

  @Test
  void the_same_key_asked_for_by_many_is_in_the_query_once() throws Exception {
    Gate gate = new Gate();
    CoalescedLookup<Integer, String> lookup =
        new CoalescedLookup<>(gate.before(this::answer), 100, 1);
    Future<String> first = callers.submit(() -> lookup.find(0));
    gate.awaitStarted(1);

    List<Future<String>> same = List.of(ask(lookup, 5), ask(lookup, 5), ask(lookup, 5));
    gate.open();

    first.get();
    for (Future<String> answer : same) {
      assertThat(answer.get()).isEqualTo("5");
    }
    assertThat(queries).allMatch(keys -> keys.equals(Set.of(0)) || keys.equals(Set.of(5)));
  }

  /** Linearizable: a result reflects the state after the lookup was called. */
  @Test
  void an_answer_is_never_older_than_its_question() throws Exception {
    AtomicInteger truth = new AtomicInteger();
    CoalescedLookup<Integer, Integer> lookup =
        new CoalescedLookup<>(
            keys -> {
              int seen = truth.get();
              Thread.yield();
              return keys.stream().collect(Collectors.toMap(key -> key, key -> seen));
            },
            64,
            2);

    List<Future<Boolean>> answers = new ArrayList<>();
    for (int n = 0; n < 2_000; n++) {
      int key = n % 50;
      answers.add(
          callers.submit(
              () -> {
                int before = truth.incrementAndGet();
                Integer seen = lookup.find(key);
                return seen != null && seen >= before;
              }));
    }

    for (Future<Boolean> answer : answers) {
      assertThat(answer.get()).isTrue();
    }
  }

  @Test
  void an_error_reaches_everybody_of_the_batch_and_nobody_else() throws Exception {
    Gate gate = new Gate();
    CoalescedLookup<Integer, String> lookup =
        new CoalescedLookup<>(
            gate.before(
                keys -> {
                  if (!keys.contains(0)) {
                    throw new IllegalArgumentException("broken");
                  }
                  return answer(keys);
                }),
            100,
            1);
    Future<String> first = callers.submit(() -> lookup.find(0));
    gate.awaitStarted(1);
    List<Future<String>> failing = List.of(ask(lookup, 1), ask(lookup, 2));
    gate.open();

    assertThat(first.get()).isEqualTo("0");
    for (Future<String> answer : failing) {
      assertThatThrownBy(answer::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
    assertThat(lookup.find(0)).isEqualTo("0");
  }

  @Test
  void several_lanes_run_at_the_same_time() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CoalescedLookup<Integer, String> lookup =
        new CoalescedLookup<>(
            keys -> {
              both.countDown();
              try {
                assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return answer(keys);
            },
            1,
            2);

    Future<String> one = callers.submit(() -> lookup.find(1));
    Future<String> two = callers.submit(() -> lookup.find(2));

    assertThat(one.get()).isEqualTo("1");
    assertThat(two.get()).isEqualTo("2");
  }

  private Map<Integer, String> answer(Set<Integer> keys) {
    queries.add(Set.copyOf(keys));
    return keys.stream().collect(Collectors.toMap(key -> key, String::valueOf));
  }

  private Future<String> ask(CoalescedLookup<Integer, String> lookup, int key) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    callers.submit(
        () -> {
          try {
            answer.complete(lookup.find(key));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /** Blocks queries until it is opened. */
  private static final class Gate {
    private final CountDownLatch open = new CountDownLatch(1);
    private final Semaphore started = new Semaphore(0);

    <K, V> Function<Set<K>, Map<K, V>> before(Function<Set<K>, Map<K, V>> query) {
      return keys -> {
        started.release();
        try {
          open.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return query.apply(keys);
      };
    }

    void awaitStarted(int count) throws InterruptedException {
      assertThat(started.tryAcquire(count, 20, TimeUnit.SECONDS)).isTrue();
    }

    void open() {
      open.countDown();
    }
  }
}
