package dev.scriptorium.benchmarks.report;

import dev.scriptorium.common.wire.WireJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything a run has found out.
 *
 * @param conditions under which it was found
 * @param figures by scenario
 * @param targets and whether they are met
 * @param ratios that nothing was promised about, by what is compared
 * @param notes lines about what is no rate: start-up, memory, profile; by name
 */
public record Report(
    Map<String, String> conditions,
    Map<String, Figure> figures,
    List<Target> targets,
    Map<String, Double> ratios,
    Map<String, String> notes) {

  private static final List<String> HEAD =
      List.of(
          "call@connections",
          "per second",
          "p50 ms",
          "p99 ms",
          "CPU µs server",
          "CPU µs PostgreSQL",
          "CPU µs generator");

  /** An empty one. */
  public static Report empty() {
    return new Report(
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  /** Notes when and where it is measured. */
  public void describeMachine() {
    conditions.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    conditions.put(
        "machine",
        "%d processors, Java %s, %s %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
  }

  /** Adds a line about what is no rate. */
  public void note(String what, String format, Object... values) {
    notes.put(what, String.format(Locale.ROOT, format, values));
  }

  /** Markdown, readable in a terminal too. */
  public String text() {
    var text = new StringBuilder();
    conditions.forEach((name, value) -> text.append("- %s: %s\n".formatted(name, value)));
    if (!figures.isEmpty()) {
      text.append('\n').append(table(figureRows()));
    }
    if (!targets.isEmpty()) {
      text.append('\n').append(table(targetRows()));
    }
    if (!ratios.isEmpty()) {
      text.append('\n').append(table(ratioRows()));
    }
    if (!notes.isEmpty()) {
      text.append('\n').append(table(noteRows()));
    }
    return text.toString();
  }

  /** One line of JSON. */
  public String json() {
    return WireJson.mapper().writeValueAsString(this);
  }

  private List<List<String>> figureRows() {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    figures.forEach(
        (key, figure) ->
            rows.add(
                List.of(
                    key,
                    number("%,.0f", figure.perSecond()),
                    number("%.2f", figure.p50Micros() / 1_000),
                    number("%.2f", figure.p99Micros() / 1_000),
                    number("%.0f", figure.serverMicros()),
                    number("%.0f", figure.postgresMicros()),
                    number("%.0f", figure.generatorMicros()))));
    return rows;
  }

  private List<List<String>> targetRows() {
    List<List<String>> rows =
        new ArrayList<>(List.of(List.of("target", "wanted", "measured", "verdict")));
    targets.forEach(
        target ->
            rows.add(
                List.of(
                    target.text(),
                    target.wanted(),
                    number("%.2f", target.value()),
                    target.verdict())));
    return rows;
  }

  private List<List<String>> ratioRows() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("compared, no target", "measured")));
    ratios.forEach((text, value) -> rows.add(List.of(text, number("%.2f", value))));
    return rows;
  }

  private List<List<String>> noteRows() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("what", "found")));
    notes.forEach((name, value) -> rows.add(List.of(name, value)));
    return rows;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String table(List<List<String>> rows) {
    var columns = rows.getFirst().size();
    var widths = new int[columns];
    for (var row : rows) {
      for (var i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    var text = new StringBuilder();
    for (var r = 0; r < rows.size(); r++) {
      for (var i = 0; i < columns; i++) {
        text.append("| ").append(padded(rows.get(r).get(i), widths[i])).append(' ');
      }
      text.append("|\n");
      if (r == 0) {
        for (var width : widths) {
          text.append("|").append("-".repeat(width + 2));
        }
        text.append("|\n");
      }
    }
    return text.toString();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
