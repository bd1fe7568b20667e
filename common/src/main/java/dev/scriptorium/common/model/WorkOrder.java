package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the client ordered to be done with a recording, and how this site does it: decided when it
 * was ordered, so that no later setting changes a job that runs.
 *
 * @param turnaroundHours hours from the start until it is due
 * @param engine who writes the first draft: {@code speech}, {@code sandbox}, {@code human}, or what
 *     the site calls its own
 * @param targetLanguage as the client wrote it; null if none
 * @param callbackUrl template of the URL to call; null if none
 */
public record WorkOrder(
    Fidelity fidelity,
    Priority priority,
    @AtMost(CommandLimits.TURNAROUND_HOURS) int turnaroundHours,
    @AtMost(CommandLimits.WORD) String engine,
    People people,
    @AtMost(CommandLimits.LANGUAGE) @Nullable String targetLanguage,
    @AtMost(CommandLimits.URL) @Nullable String callbackUrl,
    WorkOptions options) {

  /** The engine that stands for people. */
  public static final String HUMAN = "human";

  public WorkOrder {
    Objects.requireNonNull(fidelity, "fidelity");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(options, "options");
  }

  /**
   * When work that began is due.
   *
   * @param startedAt when it could begin
   */
  public Instant dueAt(Instant startedAt) {
    return startedAt.plus(Duration.ofHours(turnaroundHours));
  }
}
