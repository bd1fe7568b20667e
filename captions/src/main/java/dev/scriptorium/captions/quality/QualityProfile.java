package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.quality.Rule.CharactersPerSecond;
import dev.scriptorium.captions.quality.Rule.EndNearSpeech;
import dev.scriptorium.captions.quality.Rule.Gap;
import dev.scriptorium.captions.quality.Rule.LineLength;
import dev.scriptorium.captions.quality.Rule.LinesPerCue;
import dev.scriptorium.captions.quality.Rule.LongestCue;
import dev.scriptorium.captions.quality.Rule.ShortestCue;
import dev.scriptorium.captions.quality.Rule.ShortestWord;
import dev.scriptorium.captions.quality.Rule.StartNearSpeech;
import dev.scriptorium.captions.quality.Rule.WordsPerMinute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A guideline: rules with their figures (docs/contract/caption-formats.md, 7). Order and overlap
 * are checked with any of them.
 *
 * @param name by which it is chosen
 * @param rules at most one of each kind
 */
public record QualityProfile(String name, List<Rule> rules) {

  /** Netflix Timed Text Style Guide. */
  public static final QualityProfile NETFLIX =
      new QualityProfile(
          "netflix",
          List.of(
              new LineLength(42),
              new LinesPerCue(2),
              new ShortestCue(833),
              new LongestCue(7000),
              new CharactersPerSecond(17, Map.of("en-us", 20)),
              new Gap(MediaDuration.ofFrames(2), MediaDuration.ofMilliseconds(500)),
              new StartNearSpeech(MediaDuration.ofFrames(2), MediaDuration.ofFrames(2)),
              new EndNearSpeech(
                  MediaDuration.ofFrames(2), MediaDuration.ofMilliseconds(500), 834)));

  /** BBC Subtitle Guidelines 1.2.3. */
  public static final QualityProfile BBC =
      new QualityProfile(
          "bbc",
          List.of(
              new LineLength(37),
              new LinesPerCue(2),
              new ShortestWord(300),
              new WordsPerMinute(180),
              new StartNearSpeech(
                  MediaDuration.ofMilliseconds(1500), MediaDuration.ofMilliseconds(1500)),
              new EndNearSpeech(
                  MediaDuration.ofMilliseconds(1500), MediaDuration.ofMilliseconds(1500), 0)));

  /** Each pass leaves fewer violations or fewer cues; more than two are rarely needed. */
  private static final int MOST_PASSES = 8;

  public QualityProfile {
    rules = List.copyOf(rules);
    if (rules.stream().map(Object::getClass).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("Two rules of a kind in " + name);
    }
  }

  /** The profile of that name, if there is one. */
  public static Optional<QualityProfile> named(String name) {
    return List.of(NETFLIX, BBC).stream().filter(known -> known.name.equals(name)).findFirst();
  }

  /** {@link #check(CaptionTrack, FrameRate)} at 25 frames per second. */
  public List<Violation> check(CaptionTrack track) {
    return check(track, FrameRate.PAL);
  }

  /**
   * Measures a track.
   *
   * @param track in any order, as a reader gave it
   * @param rate of the medium
   * @return by cue; empty if all is well
   */
  public List<Violation> check(CaptionTrack track, FrameRate rate) {
    return new TrackCheck(new ProfileLimits(this, rate, track.language())).violations(track.cues());
  }

  /** {@link #repair(CaptionTrack, FrameRate)} at 25 frames per second. */
  public RepairResult repair(CaptionTrack track) {
    return repair(track, FrameRate.PAL);
  }

  /**
   * Repairs what can be repaired without doing harm: times that run backwards are put right while
   * the order of the text stands, cues are put apart, gaps closed or opened, cues shown longer or
   * shorter, re-broken or split. No text is lost. Repairing again changes nothing.
   *
   * @param track in any order, as a reader gave it
   * @param rate of the medium
   */
  public RepairResult repair(CaptionTrack track, FrameRate rate) {
    var limits = new ProfileLimits(this, rate, track.language());
    var breaking = new LaidOutLines(track.language(), limits.lineCount());
    var shared = CueShare.shared(TimeOrder.repaired(track.cues(), limits.gap()), limits.gap());
    var cues = new OverlapRemoval(limits).apart(shared);
    for (var pass = 0; pass < MOST_PASSES; pass++) {
      var before = cues;
      var captions = new WordCueMerge(limits).merged(cues);
      cues = new RepairSearch(limits, breaking).repaired(new ShortCues(limits).spread(captions));
      if (cues.equals(before)) {
        break;
      }
    }
    var repaired = new CaptionTrack(track.language(), cues);
    return new RepairResult(repaired, check(repaired, rate));
  }
}
