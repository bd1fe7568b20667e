package dev.scriptorium.captions.format;

import dev.scriptorium.captions.format.file.TextEncoding;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes formats by how files of them begin. */
final class FormatDetection {

  private static final Pattern SRT =
      Pattern.compile("(?s).*?\\d{1,2}:\\d{1,2}[:,.\\d]*\\s*-->\\s*-?\\d{1,2}:\\d{1,2}.*");
  private static final Pattern SBV =
      Pattern.compile("(?s)\\s*\\d{1,2}:\\d{2}:\\d{2}\\.\\d{1,3},\\d{1,2}:\\d{2}:\\d{2}.*");

  private FormatDetection() {}

  static Optional<CaptionFormat> detected(byte[] head) {
    String text = TextEncoding.sample(head).stripLeading();
    String small = text.toLowerCase(Locale.ROOT);
    if (text.startsWith("WEBVTT")) {
      return Optional.of(CaptionFormat.WEB_VTT);
    }
    if (small.startsWith("scenarist_scc")) {
      return Optional.of(CaptionFormat.SCC);
    }
    if (small.startsWith("{qttext}")) {
      return Optional.of(CaptionFormat.QT);
    }
    if (small.contains("<sami") || small.contains("<sync")) {
      return Optional.of(CaptionFormat.SAMI);
    }
    if (small.contains("<tt ") || small.contains("<tt>") || small.contains(":tt ")) {
      return Optional.of(small.contains("imsc") ? CaptionFormat.IMSC : CaptionFormat.DFXP);
    }
    if (SBV.matcher(text).matches()) {
      return Optional.of(CaptionFormat.SBV);
    }
    return SRT.matcher(text).matches() ? Optional.of(CaptionFormat.SRT) : Optional.empty();
  }

  /**
   * @param name in small letters
   */
  static Optional<CaptionFormat> ofOtherExtension(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "xml", "itt" -> Optional.of(CaptionFormat.DFXP);
      case "imsc" -> Optional.of(CaptionFormat.IMSC);
      case "sami" -> Optional.of(CaptionFormat.SAMI);
      case "webvtt" -> Optional.of(CaptionFormat.WEB_VTT);
      case "qt" -> Optional.of(CaptionFormat.QT);
      default -> Optional.empty();
    };
  }
}
