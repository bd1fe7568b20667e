package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.outcome.OutcomeRecipient;
import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.application.PartitionLeases;
import dev.scriptorium.processor.application.SetAsideRecords;
import dev.scriptorium.processor.application.Unpublished;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the command loop in a thread of its own, from the moment that the database and Kafka can be
 * reached.
 */
public final class CommandLoopRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CommandLoopRunner.class);

  private static final Duration RECHECK_INTERVAL = Duration.ofSeconds(5);

  private final Clients clients;
  private final Runnable migrateDatabase;
  private final TopicSetup topicSetup;
  private final Topics topics;
  private final OutcomeRecipient sameProcess;
  private final HandleCommandBatch handler;
  private final LogPositions positions;
  private final SetAsideRecords setAside;
  private final PartitionLeases leases;
  private final Unpublished unpublished;
  private final LogStatus status;
  private final LoopMeters meters;
  private final Settings settings;
  private final Clock clock;
  private volatile @Nullable CommandLoop loop;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /** Where Kafka clients come from. */
  public record Clients(
      Supplier<Admin> admins,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<Consumer<byte[], byte[]>> probes,
      Supplier<Producer<byte[], byte[]>> outcomeProducers,
      Supplier<Producer<byte[], byte[]>> producers) {}

  /**
   * @param lease how long a processor keeps a partition without renewing its lease
   * @param firstBackOff pause after a first failure
   * @param stopTimeout longest wait for the batch at hand when stopping
   * @param unknownTypes what happens to records of types that this release does not know
   * @param autoStart whether it starts with the application
   */
  public record Settings(
      Assignment assignment,
      Duration lease,
      Duration firstBackOff,
      Duration longestBackOff,
      Duration stopTimeout,
      UnknownTypes unknownTypes,
      boolean autoStart) {}

  /**
   * @param migrateDatabase brings the processor's tables up to date
   * @param sameProcess the gateway of this process, if there is one
   */
  public CommandLoopRunner(
      Clients clients,
      Runnable migrateDatabase,
      TopicSetup topicSetup,
      Topics topics,
      OutcomeRecipient sameProcess,
      HandleCommandBatch handler,
      LogPositions positions,
      SetAsideRecords setAside,
      PartitionLeases leases,
      Unpublished unpublished,
      LogStatus status,
      MeterRegistry meters,
      Settings settings,
      Clock clock) {
    this.clients = clients;
    this.migrateDatabase = migrateDatabase;
    this.topicSetup = topicSetup;
    this.topics = topics;
    this.sameProcess = sameProcess;
    this.handler = handler;
    this.positions = positions;
    this.setAside = setAside;
    this.leases = leases;
    this.unpublished = unpublished;
    this.status = status;
    this.meters = new LoopMeters(meters, status);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("command-loop").start(this::run);
  }

  private void run() {
    BackOff backOff = new BackOff(clock, settings.firstBackOff(), settings.longestBackOff());
    while (!stopping) {
      try {
        migrateDatabase.run();
        try (Admin admin = clients.admins().get()) {
          topicSetup.run(admin);
          loop(admin, backOff).run();
        }
      } catch (RuntimeException | Error e) {
        // Without its loop the processor would look alive and do nothing
        pause(backOff, e);
      }
    }
  }

  private CommandLoop loop(Admin admin, BackOff backOff) {
    EventPublisher publisher =
        new EventPublisher(clients.producers(), topics, meters::countUnpublishable);
    OutcomePublisher outcomes =
        orClose(
            () ->
                new OutcomePublisher(
                    clients.outcomeProducers().get(), topics.replies(), sameProcess),
            publisher::close);
    CommandSource source =
        orClose(
            () ->
                new CommandSource(
                    clients.consumers().get(), topics.commands(), settings.assignment(), clock),
            publisher::close,
            outcomes::close);
    Ownership ownership = ownership(source);
    CommandLog commandLog =
        new CommandLog(admin, clients.probes(), topics.commands(), ownership::extend);
    CommandLoop created =
        new CommandLoop(
            source,
            ownership,
            new PartitionTaker(
                commandLog, positions, unpublished, topics.commands(), settings.assignment()),
            handler,
            positions,
            this::isSetAside,
            outcomes,
            publisher,
            status,
            meters,
            backOff,
            new Cadence(clock, RECHECK_INTERVAL));
    loop = created;
    if (stopping) {
      created.stop();
    }
    return created;
  }

  private boolean isSetAside(LogPosition position, long offset) {
    return switch (settings.unknownTypes()) {
      case DEAD_LETTER -> true;
      case STOP -> setAside.contains(position.topicId(), position.partition(), offset);
    };
  }

  private Ownership ownership(CommandSource source) {
    return switch (settings.assignment()) {
      case ALL -> Ownership.ofAll();
      case LEASE -> new LeasedPartitions(leases, settings.lease(), source, status, meters, clock);
    };
  }

  /** Creates one more client, or closes those created before: it is all tried again. */
  private static <T> T orClose(Supplier<T> create, Runnable... closings) {
    try {
      return create.get();
    } catch (RuntimeException e) {
      List.of(closings).forEach(Runnable::run);
      throw e;
    }
  }

  private void pause(BackOff backOff, Throwable fault) {
    Duration pause = backOff.next();
    log.warn(
        "The processor cannot continue, starting again in {} ms: {}",
        pause.toMillis(),
        fault.getMessage(),
        fault instanceof Error ? fault : null);
    log.debug("Cause", fault);
    status.waitingToStart(String.valueOf(fault.getMessage()));
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  @Override
  public boolean isAutoStartup() {
    return settings.autoStart();
  }

  @Override
  public void stop() {
    stopping = true;
    CommandLoop running = loop;
    if (running != null) {
      running.stop();
    }
    Thread waitedFor = thread;
    if (waitedFor != null) {
      try {
        if (!waitedFor.join(settings.stopTimeout())) {
          waitedFor.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  /**
   * Between the web server's and that of what reads outcomes: commands are applied until the last
   * request has its answer.
   */
  @Override
  public int getPhase() {
    return 1;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
