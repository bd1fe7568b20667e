package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.web.BusyException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Serves all claims of this gateway from one thread: with each turn it looks for tasks once for all
 * that wait. A turn follows a hint, a new claim, or a second without either. Waiting claims hold no
 * connection.
 */
final class Claims implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  /** Tasks of one queue that a turn looks for. */
  static final int MOST_CANDIDATES = 200;

  private final HeldLeases held;
  private final OpenTasks tasks;
  private final NewLeases leases;
  private final ReplayedPartitions replayed;
  private final ExpiryGrace grace;
  private final TaskHints hints;
  private final WorkProperties settings;
  private final InstantSource clock;
  private final ConcurrentMap<WaitingClaim.Key, WaitingClaim> waiting = new ConcurrentHashMap<>();

  /** When some task can be claimed again; only for the thread of the claims. */
  private Instant nextDue = Instant.MAX;

  private volatile boolean stopping = true;
  private @Nullable Thread thread;

  Claims(
      HeldLeases held,
      OpenTasks tasks,
      NewLeases leases,
      ReplayedPartitions replayed,
      ExpiryGrace grace,
      TaskHints hints,
      WorkProperties settings,
      InstantSource clock) {
    this.held = held;
    this.tasks = tasks;
    this.leases = leases;
    this.replayed = replayed;
    this.grace = grace;
    this.hints = hints;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The leases of a claim: those that it got before, else new ones, as soon as there are any. Empty
   * after the wait. Blocks; meant for virtual threads.
   *
   * @throws BusyException too many claims wait
   * @throws DataAccessException the database is unavailable
   */
  List<Lease> claim(Claim claim) {
    List<Lease> before = held.ofClaim(claim.token().id(), claim.id());
    if (!before.isEmpty()) {
      return before;
    }
    if (stopping) {
      return List.of();
    }
    if (waiting.size() >= settings.maxWaiting()) {
      throw new BusyException("Too many claims wait at the same time; try again later");
    }
    WaitingClaim mine = new WaitingClaim(claim, clock.instant());
    WaitingClaim repeated = waiting.put(mine.key(), mine);
    if (repeated != null) {
      repeated.answer(List.of());
    }
    hints.taskMayBeOpen();
    return await(mine);
  }

  private List<Lease> await(WaitingClaim mine) {
    try {
      return mine.leases().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      // If leases come for it now, they are given back
      mine.answer(List.of());
      return List.of();
    } finally {
      waiting.remove(mine.key(), mine);
    }
  }

  @Override
  public void start() {
    stopping = false;
    grace.restart();
    thread = Thread.ofPlatform().name("claims").daemon().start(this::run);
  }

  private void run() {
    while (!stopping) {
      try {
        hints.await(pause().toMillis());
        turn();
      } catch (InterruptedException e) {
        stopping = true;
      } catch (RuntimeException e) {
        LOG.error("A turn of claims failed", e);
      }
    }
    waiting.values().forEach(claim -> claim.answer(List.of()));
  }

  /** Nobody waits: until somebody does. Otherwise until the next turn, or until a wait is over. */
  private Duration pause() {
    Instant now = clock.instant();
    return waiting.values().stream()
        .filter(claim -> !claim.leases().isDone())
        .map(WaitingClaim::deadline)
        .map(deadline -> deadline.isBefore(nextDue) ? deadline : nextDue)
        .min(Instant::compareTo)
        .map(due -> Duration.between(now, due))
        .map(left -> left.compareTo(settings.pollInterval()) < 0 ? left : settings.pollInterval())
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .orElse(settings.maxWait().plusSeconds(1));
  }

  /** Looks for tasks once, for all that wait now. */
  void turn() {
    List<WaitingClaim> claims =
        waiting.values().stream().filter(claim -> !claim.leases().isDone()).toList();
    if (claims.isEmpty()) {
      return;
    }
    nextDue = Instant.MAX;
    Instant before = clock.instant();
    try {
      grant(claims);
      if (claims.stream().anyMatch(claim -> !claim.leases().isDone())) {
        Instant after = clock.instant();
        tasks
            .untilNext(Duration.between(before, after))
            .ifPresent(left -> nextDue = after.plus(left));
      }
    } catch (DataAccessException e) {
      LOG.warn("No tasks can be claimed now: {}", e.getMessage());
      grace.restart();
      claims.forEach(claim -> claim.fail(e));
      return;
    }
    Instant now = clock.instant();
    claims.stream().filter(claim -> claim.isOver(now)).forEach(claim -> claim.answer(List.of()));
  }

  private void grant(List<WaitingClaim> claims) {
    List<Candidate> candidates = candidates(claims);
    if (candidates.isEmpty()) {
      return;
    }
    Map<UUID, Integer> counts =
        held.counts(claims.stream().map(claim -> claim.claim().token().id()).distinct().toList());
    Allotment allotment = new Allotment(claims, counts);
    List<NewLeases.Wanted> wanted = allotment.of(candidates);
    if (wanted.isEmpty()) {
      return;
    }
    List<Lease> granted = leases.grant(wanted, settings.firstLease(), grace.expired());
    Map<WaitingClaim, List<Lease>> byClaim =
        granted.stream()
            .collect(
                Collectors.groupingBy(allotment::claimOf, LinkedHashMap::new, Collectors.toList()));
    byClaim.forEach(this::answer);
    if (granted.size() < wanted.size()) {
      // Another gateway was faster: there may be more
      hints.taskMayBeOpen();
    }
  }

  private void answer(WaitingClaim claim, List<Lease> granted) {
    if (!claim.answer(granted)) {
      held.release(granted.stream().map(Lease::id).toList());
    }
  }

  /** Claims of tokens for some accounts only are looked for apart: others' tasks come first. */
  private List<Candidate> candidates(List<WaitingClaim> claims) {
    ReplayedPartitions.Behind behind = replayed.behind();
    List<Queue> queues = behind.isAll() ? List.of() : tasks.queues();
    Map<Set<UUID>, List<WaitingClaim>> byAccounts =
        claims.stream().collect(Collectors.groupingBy(claim -> claim.claim().token().accounts()));
    List<Candidate> candidates = new ArrayList<>();
    byAccounts.forEach(
        (accounts, those) -> {
          List<Queue> wanted =
              queues.stream()
                  .filter(queue -> those.stream().anyMatch(claim -> claim.claim().wants(queue)))
                  .toList();
          int count = those.stream().mapToInt(claim -> claim.claim().count()).sum();
          if (!wanted.isEmpty()) {
            candidates.addAll(
                tasks.candidates(
                    wanted,
                    accounts,
                    Math.min(count, MOST_CANDIDATES),
                    grace.expired(),
                    behind.partitions()));
          }
        });
    return candidates;
  }

  @Override
  public void stop() {
    stopping = true;
    hints.taskMayBeOpen();
    Thread ending = thread;
    if (ending != null) {
      try {
        ending.join(STOP_TIMEOUT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
    waiting.values().forEach(claim -> claim.answer(List.of()));
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
