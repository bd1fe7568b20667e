package dev.scriptorium.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that holds the figures of the last complete run, between two markers. */
public final class PerformancePage {

  private static final String BEGIN = "<!-- figures begin: written by ./bench, not by hand -->";
  private static final String END = "<!-- figures end -->";

  private PerformancePage() {}

  /** Puts the figures in the place of the former ones. */
  public static void write(Path page, Report report) throws IOException {
    var text = Files.readString(page);
    var begin = text.indexOf(BEGIN);
    var end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(page + " has lost its markers");
    }
    Files.writeString(
        page,
        text.substring(0, begin + BEGIN.length())
            + "\n\n"
            + report.text()
            + "\n"
            + text.substring(end));
  }
}
