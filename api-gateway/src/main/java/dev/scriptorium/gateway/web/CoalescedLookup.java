package dev.scriptorium.gateway.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Combines concurrent lookups into few queries: keys that arrive while a query runs are looked up
 * together by the next one. A single lookup does not wait.
 *
 * <p>A result is never older than its lookup: its query starts after the lookup was called. Nothing
 * is cached.
 *
 * @param <K> key with equals and hashCode
 * @param <V> type of the result
 */
public final class CoalescedLookup<K, V> {

  private final Function<Set<K>, Map<K, V>> query;
  private final int maxBatch;
  private final Semaphore lanes;
  private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param query looks up 1 to maxBatch keys; keys without a result are omitted
   * @param lanes maximum concurrent queries
   */
  public CoalescedLookup(Function<Set<K>, Map<K, V>> query, int maxBatch, int lanes) {
    if (maxBatch < 1 || lanes < 1) {
      throw new IllegalArgumentException("At least one key and one query are required");
    }
    this.query = query;
    this.maxBatch = maxBatch;
    this.lanes = new Semaphore(lanes);
  }

  /**
   * The result for the key; null if there is none. Blocks; meant for virtual threads.
   *
   * @throws RuntimeException thrown by the query
   */
  public @Nullable V find(K key) {
    Question<K, V> question = new Question<>(key, new CompletableFuture<>());
    waiting.add(question);
    if (lanes.tryAcquire()) {
      // Queried by the calling thread: a single lookup wakes no other thread
      askUntil(question.answer()::isDone);
    }
    return question.await();
  }

  private void askUntil(BooleanSupplier enough) {
    try {
      for (List<Question<K, V>> batch = next(); !batch.isEmpty(); batch = next()) {
        answer(batch);
        if (enough.getAsBoolean()) {
          break;
        }
      }
    } finally {
      lanes.release();
    }
    // The rest, and what arrived between the last check and the release
    if (!waiting.isEmpty() && lanes.tryAcquire()) {
      Thread.ofVirtual().name("lookup").start(() -> askUntil(() -> false));
    }
  }

  private List<Question<K, V>> next() {
    List<Question<K, V>> batch = new ArrayList<>();
    while (batch.size() < maxBatch) {
      Question<K, V> question = waiting.poll();
      if (question == null) {
        break;
      }
      batch.add(question);
    }
    return batch;
  }

  private void answer(List<Question<K, V>> batch) {
    Set<K> keys = LinkedHashSet.newLinkedHashSet(batch.size());
    batch.forEach(question -> keys.add(question.key()));
    try {
      Map<K, V> found = query.apply(keys);
      batch.forEach(question -> question.answer().complete(found.get(question.key())));
    } catch (Throwable e) {
      batch.forEach(question -> question.answer().completeExceptionally(e));
    }
  }

  private record Question<K, V>(K key, CompletableFuture<@Nullable V> answer) {

    @Nullable V await() {
      try {
        return answer.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while looking up", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException runtime) {
          throw runtime;
        }
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e);
      }
    }
  }
}
