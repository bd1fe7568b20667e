package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadLimits;
import dev.scriptorium.captions.markup.Entities;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SAMI as found in the wild: closer to HTML than to XML. */
final class SamiReader implements CaptionReader {

  private static final Pattern LANGUAGE =
      Pattern.compile("\\blang\\s*:\\s*([A-Za-z]{2,8}(?:-\\w{1,8})*)");

  @Override
  public CaptionTrack read(InputStream in, ReadLimits limits)
      throws IOException, CaptionSyntaxException {
    return new Reading(new LineReader(in, limits), limits).track();
  }

  private enum Place {
    BEFORE,
    HEAD,
    BODY,
    SYNC
  }

  private static final class Reading {

    private final LineReader lines;
    private final int longestTag;
    private final SamiCues cues;
    private final StringBuilder tag = new StringBuilder();
    private Place place = Place.BEFORE;
    private boolean isInTag;
    private boolean isInComment;
    private String language = "und";

    Reading(LineReader lines, ReadLimits limits) {
      this.lines = lines;
      longestTag = limits.lineLength();
      cues = new SamiCues(limits);
    }

    CaptionTrack track() throws IOException, CaptionSyntaxException {
      for (String line = lines.next(); line != null; line = lines.next()) {
        language(line);
        String ended = line + "\n";
        for (int at = 0; at < ended.length(); ) {
          at = isInComment ? comment(ended, at) : isInTag ? tag(ended, at) : text(ended, at);
        }
      }
      if (place == Place.BEFORE || isInTag) {
        throw lines.error(isInTag ? "a tag that does not end" : "there is no <SAMI>");
      }
      return cues.track(lines.number(), language);
    }

    private void language(String line) {
      Matcher found = LANGUAGE.matcher(line);
      if (place == Place.HEAD && language.equals("und") && found.find()) {
        language = found.group(1);
      }
    }

    private int comment(String line, int at) {
      int end = line.indexOf("-->", at);
      isInComment = end < 0;
      return isInComment ? line.length() : end + 3;
    }

    private int tag(String line, int at) throws CaptionSyntaxException {
      int end = line.indexOf('>', at);
      tag.append(line, at, end < 0 ? line.length() : end);
      if (tag.length() > longestTag) {
        throw lines.error("a tag of more than %d characters".formatted(longestTag));
      }
      isInTag = end < 0;
      if (isInTag) {
        return line.length();
      }
      String whole = tag.toString();
      tag.setLength(0);
      tagged(SamiTag.of(whole), whole);
      return end + 1;
    }

    private int text(String line, int at) throws CaptionSyntaxException {
      int tagAt = line.indexOf('<', at);
      if (tagAt != at) {
        int end = tagAt < 0 ? line.length() : tagAt;
        shown(line.substring(at, end));
        return end;
      }
      isInComment = line.startsWith("<!--", at);
      isInTag = !isInComment && isTagStart(line.charAt(at + 1));
      if (!isInComment && !isInTag) {
        shown("<");
      }
      return at + (isInComment ? 4 : 1);
    }

    private void tagged(SamiTag found, String whole) throws CaptionSyntaxException {
      String name = found.name();
      if (name.equals("sami") && !found.isEnd()) {
        place = place == Place.BEFORE ? Place.HEAD : place;
      } else if (name.equals("sync") && !found.isEnd()) {
        sync(found);
      } else if (name.equals("body")) {
        place = place == Place.HEAD ? Place.BODY : place;
      } else if (name.equals("br") && place == Place.SYNC) {
        cues.lineBreak(lines.number());
      } else if (name.equals("p") && !found.isEnd() && place == Place.SYNC) {
        cues.in(lines.number(), found.languageClass());
      } else if (name.isEmpty() && !found.isDeclaration()) {
        shown("<" + whole + ">");
      }
    }

    private void sync(SamiTag found) throws CaptionSyntaxException {
      if (place == Place.BEFORE || found.start() < 0) {
        throw lines.error(place == Place.BEFORE ? "there is no <SAMI>" : "a SYNC without its time");
      }
      place = Place.SYNC;
      cues.at(lines.number(), found.start());
    }

    private void shown(String text) throws CaptionSyntaxException {
      if (place == Place.SYNC) {
        cues.text(lines.number(), Entities.decoded(text));
      } else if (place != Place.HEAD && !text.isBlank()) {
        throw lines.error("text before the first SYNC");
      }
    }

    private static boolean isTagStart(char c) {
      return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
    }
  }
}
