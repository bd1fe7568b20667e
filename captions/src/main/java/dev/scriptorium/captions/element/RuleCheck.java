package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks through a list and notes what breaks the rules. */
final class RuleCheck {

  private final ElementList list;
  private final int most;
  private final List<ElementProblem> problems = new ArrayList<>();
  private final Set<Integer> speakers = new HashSet<>();

  RuleCheck(ElementList list, int most) {
    this.list = list;
    this.most = most;
  }

  List<ElementProblem> problems() {
    return problems.size() <= most ? problems : problems.subList(0, most);
  }

  void run() {
    note(list.version() < 1, "version", "must be at least 1");
    note(list.language().isBlank(), "language", "must not be blank");
    note(!ValidText.isProper(list.language()), "language", "has a NUL or half a pair in it");
    boolean bounded = list.startTime() >= 0 && list.endTime() <= TimeRule.LATEST;
    note(!bounded || list.endTime() < list.startTime(), "", "has no valid times");
    for (int i = 0; i < list.speakers().size() && !isEnough(); i++) {
      check(list.speakers().get(i), ElementPath.in("", "speakers", i));
    }
    TimeRule times = new TimeRule(list.startTime(), list.endTime());
    for (int i = 0; i < list.segments().size() && !isEnough(); i++) {
      check(list.segments().get(i), times, ElementPath.in("", "segments", i));
    }
    check(list.keywords(), "keywords");
    check(list.topics(), "topics");
    check(list.entities(), "entities");
  }

  private void check(Speaker speaker, String path) {
    note(speaker.id() < 0, path, "must not have a negative id");
    note(!speakers.add(speaker.id()), path, "has the id of another speaker");
    note(!SpeakerDecoder.GENDERS.contains(speaker.gender()), path, "has an unknown gender");
    note(!ValidText.isProper(speaker.name()), path, "has a NUL or half a pair in its name");
  }

  private void check(Segment segment, TimeRule times, String path) {
    note(times.next(segment.startTime(), segment.endTime()), path);
    Integer speaker = segment.speakerId();
    note(speaker != null && !speakers.contains(speaker), path, "has an unknown speaker");
    TimeRule within = new TimeRule(segment.startTime(), segment.endTime());
    for (int i = 0; i < segment.sequences().size() && !isEnough(); i++) {
      check(segment.sequences().get(i), within, ElementPath.in(path, "sequences", i));
    }
  }

  private void check(Sequence sequence, TimeRule times, String path) {
    note(times.next(sequence.startTime(), sequence.endTime()), path);
    TimeRule within = new TimeRule(sequence.startTime(), sequence.endTime());
    for (int i = 0; i < sequence.tokens().size() && !isEnough(); i++) {
      check(sequence.tokens().get(i), within, ElementPath.in(path, "tokens", i));
    }
  }

  private void check(Token token, TimeRule times, String path) {
    note(times.next(token.startTime(), token.endTime()), path);
    boolean proper = ValidText.isProper(token.value()) && ValidText.isProper(token.displayAs());
    note(!proper, path, "has a NUL or half a pair in it");
    boolean tagged = false;
    for (String tag : token.tags()) {
      note(SoundTag.named(tag).isEmpty(), path, "has an unknown tag");
      tagged |= !tag.equals(SoundTag.ENDS_SENTENCE.name());
    }
    note(token.type() == Token.Type.SOUND && !tagged, path, "is a sound without a tag");
  }

  private void check(Map<String, Term> terms, String kind) {
    terms.forEach(
        (key, term) -> {
          for (Term.TimeRange range : term.timeRanges()) {
            TimeRule any = new TimeRule(0, TimeRule.LATEST);
            note(any.next(range.startTime(), range.endTime()), kind + "." + key);
          }
        });
  }

  private boolean isEnough() {
    return problems.size() >= most;
  }

  private void note(String problem, String path) {
    note(!problem.isEmpty(), path, problem);
  }

  private void note(boolean broken, String path, String problem) {
    if (broken && !isEnough()) {
      problems.add(new ElementProblem(path, problem));
    }
  }
}
