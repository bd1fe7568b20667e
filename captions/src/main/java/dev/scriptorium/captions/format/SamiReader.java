package dev.scriptorium.captions.format;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.format.file.LineReader;
import dev.scriptorium.captions.format.spi.CaptionReader;
import dev.scriptorium.captions.format.spi.CaptionSyntaxException;
import dev.scriptorium.captions.format.spi.ReadContext;
import dev.scriptorium.captions.format.spi.ReadOptions.Ruby;
import dev.scriptorium.captions.markup.Entities;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SAMI as found in the wild: closer to HTML than to XML. */
final class SamiReader implements CaptionReader {

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?i)(?:\\.([\\w-]{1,50})\\s*\\{[^{}]{0,500}?)?\\blang\\s*:\\s*([A-Za-z]{2,8}(?:-\\w{1,8})*)");

  @Override
  public CaptionTrack read(InputStream in, ReadContext context)
      throws IOException, CaptionSyntaxException {
    return new Reading(new LineReader(in, context), context).track();
  }

  private enum Place {
    BEFORE,
    HEAD,
    BODY,
    SYNC
  }

  private static final class Reading {

    private final LineReader lines;
    private final ReadContext context;
    private final int longestTag;
    private final SamiCues cues;
    private final StringBuilder tag = new StringBuilder();
    private Place place = Place.BEFORE;
    private boolean isInTag;
    private boolean isInRubyText;
    private boolean isInComment;
    private String language = "und";

    Reading(LineReader lines, ReadContext context) {
      this.lines = lines;
      this.context = context;
      longestTag = context.limits().lineLength();
      cues = new SamiCues(context);
    }

    CaptionTrack track() throws IOException, CaptionSyntaxException {
      for (String line = lines.next(); line != null; line = lines.next()) {
        language(line);
        String ended = line + "\n";
        for (int at = 0; at < ended.length(); ) {
          at = isInComment ? comment(ended, at) : isInTag ? tag(ended, at) : text(ended, at);
        }
      }
      if (isInTag) {
        context.skip(lines.error("a tag that does not end"));
      }
      if (place == Place.BEFORE) {
        throw lines.error("there is no <SAMI> and no <SYNC>");
      }
      return cues.track(lines.number(), language);
    }

    private void language(String line) {
      Matcher found = LANGUAGE.matcher(line);
      while (place != Place.SYNC && found.find()) {
        if (language.equals("und")) {
          language = found.group(2);
        }
        if (found.group(1) != null) {
          cues.addLanguage(found.group(1), found.group(2));
        }
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
      } else if (name.equals("rt") || name.equals("rp")) {
        isInRubyText = !found.isEnd();
      } else if (name.equals("ruby")) {
        isInRubyText = false;
      } else if (name.equals("p") && !found.isEnd() && place == Place.SYNC) {
        cues.in(lines.number(), found.languageClass());
      } else if (name.isEmpty() && !found.isDeclaration()) {
        shown("<" + whole + ">");
      }
    }

    private void sync(SamiTag found) throws CaptionSyntaxException {
      if (found.start() < 0) {
        context.skip(lines.error("a SYNC without its time"));
        return;
      }
      if (place == Place.BEFORE) {
        context.note(lines.number(), "there is no <SAMI>");
      }
      place = Place.SYNC;
      cues.at(lines.number(), found.start());
    }

    private void shown(String text) throws CaptionSyntaxException {
      if (place == Place.SYNC) {
        text(text);
      } else if (place != Place.HEAD && !text.isBlank()) {
        context.skip(lines.error("text before the first SYNC"));
      }
    }

    private void text(String text) throws CaptionSyntaxException {
      String decoded = Entities.decoded(text);
      if (!isInRubyText) {
        cues.text(lines.number(), decoded);
      } else if (context.options().ruby() == Ruby.PARENTHESES && !decoded.isBlank()) {
        cues.text(lines.number(), "(" + decoded.strip() + ")");
      }
    }

    private static boolean isTagStart(char c) {
      return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
    }
  }
}
