package dev.scriptorium.captions.format;

import dev.scriptorium.captions.markup.CleanText;
import dev.scriptorium.captions.markup.Entities;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a WebVTT cue without its markup; anything that is not a tag of WebVTT is text. */
final class WebVttText {

  private static final Pattern TAGS =
      Pattern.compile(
          "<(/?)(c|i|b|u|ruby|rt|v|lang)((?:\\.[^\\s<>&.]{1,99})*)(\\s[^<>]*)?>"
              + "|<\\d[\\d:.]{0,20}>");

  private WebVttText() {}

  static List<String> shown(String text) {
    return TAGS.matcher(text)
        .replaceAll(tag -> Matcher.quoteReplacement(spoken(tag)))
        .lines()
        .map(line -> CleanText.of(Entities.decoded(line)))
        .toList();
  }

  /** The speaker's name becomes text in front of the words. */
  private static String spoken(MatchResult tag) {
    boolean isVoice = "v".equals(tag.group(2)) && tag.group(1).isEmpty();
    String name = isVoice && tag.group(4) != null ? tag.group(4).strip() : "";
    return name.isEmpty() ? "" : name.replaceAll("\\s+", " ") + ": ";
  }
}
