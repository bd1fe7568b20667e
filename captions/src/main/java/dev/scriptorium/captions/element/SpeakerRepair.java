package dev.scriptorium.captions.element;

import java.util.LinkedHashMap;
import java.util.Map;

/** Speakers that are listed twice are listed once; those that are not listed are. */
final class SpeakerRepair {

  private final Findings findings;

  SpeakerRepair(Findings findings) {
    this.findings = findings;
  }

  ElementList repaired(ElementList list) {
    Map<Integer, Speaker> speakers = new LinkedHashMap<>();
    for (int i = 0; i < list.speakers().size(); i++) {
      Speaker speaker = list.speakers().get(i);
      if (speakers.putIfAbsent(speaker.id(), speaker) != null) {
        flaw(ElementPath.in("", "speakers", i), "has the id of another speaker; left out");
      }
    }
    for (int i = 0; i < list.segments().size(); i++) {
      Integer id = list.segments().get(i).speakerId();
      if (id != null && !speakers.containsKey(id)) {
        speakers.put(id, new Speaker(id, "", "UNKNOWN", Map.of()));
        flaw(ElementPath.in("", "segments", i), "has an unknown speaker; listed without a name");
      }
    }
    return speakers.size() == list.speakers().size()
        ? list
        : ElementCopies.speakers(list, speakers.values().stream().toList());
  }

  private void flaw(String path, String problem) {
    findings.flaw(new ElementProblem(path, problem));
  }
}
