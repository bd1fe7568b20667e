package dev.scriptorium.benchmarks.captions;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.cue.Cue;
import fr.noop.subtitle.model.SubtitleObject;
import fr.noop.subtitle.srt.SrtCue;
import fr.noop.subtitle.srt.SrtObject;
import fr.noop.subtitle.util.SubtitlePlainText;
import fr.noop.subtitle.util.SubtitleTextLine;
import fr.noop.subtitle.util.SubtitleTimeCode;
import java.util.List;

/** The same cues as fr.noop's library has them. It is LGPL, so it stays in this module. */
final class Reference {

  private Reference() {}

  static SubtitleObject of(CaptionTrack track) {
    var object = new SrtObject();
    for (var i = 0; i < track.cues().size(); i++) {
      object.addCue(cue(i + 1, track.cues().get(i)));
    }
    return object;
  }

  private static SrtCue cue(int number, Cue cue) {
    var same = new SrtCue();
    same.setId(Integer.toString(number));
    same.setStartTime(new SubtitleTimeCode(cue.start()));
    same.setEndTime(new SubtitleTimeCode(cue.end()));
    for (var line : cue.lines()) {
      same.addLine(new SubtitleTextLine(List.of(new SubtitlePlainText(line))));
    }
    return same;
  }
}
