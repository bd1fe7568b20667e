package dev.scriptorium.common.model;

import dev.scriptorium.common.limit.AtMost;
import dev.scriptorium.common.limit.CommandLimits;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Options of a work order. Those whose effect comes later are stored and shown.
 *
 * @param notes for transcribers; may be empty
 * @param metadata values for templates, by their names
 * @param approvalSteps steps that wait for the customer's approval
 * @param approvalTool editor for it; may be empty
 * @param productsToReturn names of work products that are reported beside the final one
 * @param productsToAnalyze names of work products to find keywords, topics and entities in
 * @param campaign kind of the first pass; may be empty
 * @param speakerNames whether the speakers get their names
 * @param trueVerbatim whether every sound that is spoken is written down
 * @param audioDescription whether all sounds are described
 * @param onScreenText whether visible text is transcribed
 * @param musicLyrics whether lyrics are transcribed
 * @param guidelines whether uploaded guidelines apply
 */
public record WorkOptions(
    @AtMost(CommandLimits.NOTES) String notes,
    @AtMost(CommandLimits.METADATA) Map<String, String> metadata,
    @AtMost(CommandLimits.WORDS) List<String> approvalSteps,
    @AtMost(CommandLimits.WORD) String approvalTool,
    @AtMost(CommandLimits.WORDS) List<String> productsToReturn,
    @AtMost(CommandLimits.WORDS) List<String> productsToAnalyze,
    @AtMost(CommandLimits.WORD) String campaign,
    boolean speakerNames,
    boolean trueVerbatim,
    boolean audioDescription,
    boolean onScreenText,
    boolean musicLyrics,
    boolean guidelines) {

  /** No options. */
  public static final WorkOptions NONE =
      new WorkOptions(
          "", Map.of(), List.of(), "", List.of(), List.of(), "", false, false, false, false, false,
          false);

  public WorkOptions {
    notes = Objects.requireNonNullElse(notes, "");
    metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    approvalSteps = approvalSteps == null ? List.of() : List.copyOf(approvalSteps);
    approvalTool = Objects.requireNonNullElse(approvalTool, "");
    productsToReturn = productsToReturn == null ? List.of() : List.copyOf(productsToReturn);
    productsToAnalyze = productsToAnalyze == null ? List.of() : List.copyOf(productsToAnalyze);
    campaign = Objects.requireNonNullElse(campaign, "");
  }

  /** The same options with other notes. */
  public WorkOptions withNotes(String newNotes) {
    return new WorkOptions(
        newNotes,
        metadata,
        approvalSteps,
        approvalTool,
        productsToReturn,
        productsToAnalyze,
        campaign,
        speakerNames,
        trueVerbatim,
        audioDescription,
        onScreenText,
        musicLyrics,
        guidelines);
  }
}
