package dev.scriptorium.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections of clients. When there are too many, the one that has been waiting longest for
 * its client is closed for a new one: who connects and sends a request is served, whatever others
 * hold open. A limit per address would not do: behind a proxy all have the same.
 */
final class ClientConnections {

  private static final Logger LOG = LoggerFactory.getLogger(ClientConnections.class);
  private static final long LOG_PAUSE = Duration.ofMinutes(1).toNanos();

  /** At most 100 ms. */
  private static final int CLOSE_CHECKS = 1_000;

  private static final long CLOSE_CHECK_NANOS = 100_000;

  private final int limit;
  private final LongSupplier nanoTime;
  private final long headTimeout;
  private final long pieceTimeout;
  private final ConcurrentMap<SocketChannel, ClientConnection> open = new ConcurrentHashMap<>();
  private final AtomicLong accepted = new AtomicLong();
  private final Counter crowded;
  private final Counter slow;
  private long nextLine;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  ClientConnections(
      int limit, ConnectionProperties settings, MeterRegistry meters, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.nextLine = nanoTime.getAsLong();
    this.headTimeout = settings.headTimeout().toNanos();
    this.pieceTimeout = settings.pieceTimeout().toNanos();
    this.crowded = closed(meters, "crowded");
    this.slow = closed(meters, "slow");
    Gauge.builder("scriptorium.gateway.connections", open, ConcurrentMap::size)
        .description("open connections of clients")
        .register(meters);
    FunctionCounter.builder("scriptorium.gateway.connections.accepted", accepted, AtomicLong::get)
        .description("connections that clients have opened")
        .register(meters);
  }

  private static Counter closed(MeterRegistry meters, String reason) {
    return Counter.builder("scriptorium.gateway.connections.closed")
        .description("connections that were closed while they waited for their client")
        .tag("reason", reason)
        .register(meters);
  }

  /** The time that connections are told. */
  long now() {
    return nanoTime.getAsLong();
  }

  /** The maximum number of connections. */
  int limit() {
    return limit;
  }

  /** A connection that has just been accepted. */
  void add(SocketChannel channel) {
    open.put(channel, new ClientConnection(channel, now()));
    if (open.size() > limit) {
      ClientConnection ended = endLongestWaiting();
      if (ended != null) {
        awaitClose(ended);
      }
    }
    accepted.incrementAndGet();
  }

  /** The connection with this channel; null if it has been closed. */
  @Nullable ClientConnection of(SocketChannel channel) {
    return open.get(channel);
  }

  /**
   * Nobody is accepted meanwhile: what has arrived is looked at before others arrive, so that a
   * request that a busy server has not looked at yet is not closed as one that never came.
   */
  private static void awaitClose(ClientConnection ended) {
    for (int i = 0; i < CLOSE_CHECKS && ended.isOpen(); i++) {
      LockSupport.parkNanos(CLOSE_CHECK_NANOS);
    }
  }

  /** The connection that is about to close; null if all are busy, or some have just closed. */
  private synchronized @Nullable ClientConnection endLongestWaiting() {
    long now = now();
    int live = 0;
    long longest = ClientConnection.BUSY;
    ClientConnection candidate = null;
    for (var entry : open.entrySet()) {
      ClientConnection connection = entry.getValue();
      if (!connection.isOpen()) {
        open.remove(entry.getKey());
      } else if (connection.isLive()) {
        live++;
        long waiting = connection.waiting(now);
        if (waiting > longest) {
          longest = waiting;
          candidate = connection;
        }
      }
    }
    if (live <= limit || candidate == null) {
      return null;
    }
    candidate.end();
    crowded.increment();
    say(now);
    return candidate;
  }

  private void say(long now) {
    if (now - nextLine >= 0) {
      nextLine = now + LOG_PAUSE;
      LOG.warn(
          "More than {} connections; for each new one the one that has been waiting longest for its"
              + " client is closed",
          limit);
    }
  }

  /** Closes those whose clients are too slow. */
  void closeOverdue() {
    long now = now();
    for (var entry : open.entrySet()) {
      ClientConnection connection = entry.getValue();
      if (!connection.isOpen()) {
        open.remove(entry.getKey());
      } else if (connection.isOverdue(now, headTimeout, pieceTimeout)) {
        connection.end();
        slow.increment();
      }
    }
  }
}
