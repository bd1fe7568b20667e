package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a captioning job before its work begins. What is null stays as it is.
 *
 * @param turnaroundHours hours from the start until it is due
 * @param notes for transcribers
 */
public record CaptioningChanges(
    @AtMost(CommandLimits.SPEAKERS) @Nullable Integer expectedSpeakers,
    @AtMost(CommandLimits.REQUESTOR) @Nullable String requestor,
    @Nullable Fidelity fidelity,
    @Nullable Priority priority,
    @AtMost(CommandLimits.TURNAROUND_HOURS) @Nullable Integer turnaroundHours,
    @AtMost(CommandLimits.URL) @Nullable String callbackUrl,
    @AtMost(CommandLimits.NOTES) @Nullable String notes) {

  /** The details after the changes. */
  public CaptioningDetails applyTo(CaptioningDetails details) {
    return new CaptioningDetails(
        details.name(),
        details.language(),
        details.externalId(),
        requestor == null ? details.requestor() : requestor,
        details.reference(),
        expectedSpeakers == null ? details.expectedSpeakers() : expectedSpeakers,
        preferences(details.preferences()));
  }

  /** The order after the changes. */
  public WorkOrder applyTo(WorkOrder order) {
    return new WorkOrder(
        fidelity == null ? order.fidelity() : fidelity,
        priority == null ? order.priority() : priority,
        turnaroundHours == null ? order.turnaroundHours() : turnaroundHours,
        order.engine(),
        order.people(),
        order.targetLanguage(),
        callbackUrl == null ? order.callbackUrl() : callbackUrl,
        notes == null ? order.options() : order.options().withNotes(notes));
  }

  private @Nullable Preferences preferences(@Nullable Preferences old) {
    Preferences before = old == null ? Preferences.NONE : old;
    Preferences after =
        new Preferences(
            fidelity == null ? before.fidelity() : fidelity,
            priority == null ? before.priority() : priority,
            turnaroundHours == null ? before.turnaroundHours() : turnaroundHours,
            callbackUrl == null ? before.callbackUrl() : callbackUrl,
            notes == null ? before.notes() : notes);
    return after.equals(Preferences.NONE) ? null : after;
  }
}
