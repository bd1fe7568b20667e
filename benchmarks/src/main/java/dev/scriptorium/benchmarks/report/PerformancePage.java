package dev.scriptorium.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages that hold the figures of the last complete run of a benchmark, between two markers. */
public final class PerformancePage {

  /** A benchmark's place on a page. */
  public enum Section {
    /** Of {@code ./bench}. */
    BENCH("figures", "./bench"),
    /** Of {@code ./bench work}. */
    WORK("work figures", "./bench work"),
    /** Of {@code ./bench speech}. */
    SPEECH("speech figures", "./bench speech");

    private final String begin;
    private final String end;

    Section(String name, String program) {
      begin = "<!-- %s begin: written by %s, not by hand -->".formatted(name, program);
      end = "<!-- %s end -->".formatted(name);
    }
  }

  private PerformancePage() {}

  /** Puts the figures in the place of the former ones. */
  public static void write(Path page, Section section, Report report) throws IOException {
    var text = Files.readString(page);
    var begin = text.indexOf(section.begin);
    var end = text.indexOf(section.end);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(page + " has lost " + section.begin);
    }
    Files.writeString(
        page,
        text.substring(0, begin + section.begin.length())
            + "\n\n"
            + report.text()
            + "\n"
            + text.substring(end));
  }
}
