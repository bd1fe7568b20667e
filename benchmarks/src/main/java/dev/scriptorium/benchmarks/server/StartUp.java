package dev.scriptorium.benchmarks.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One start: how long it took, and where the server says the time went.
 *
 * @param took from the start of the process until it said that it is ready
 * @param parts in seconds; some of them at the same time as others
 */
public record StartUp(Duration took, Map<String, Double> parts) {

  private static final Pattern LINE = Pattern.compile("(?m)^  Start +[0-9.]+ s: (.*)$");
  private static final Pattern PART = Pattern.compile("([^,]+) ([0-9.]+)(?:, |$)");

  static StartUp read(Duration took, String output) {
    Map<String, Double> parts = new LinkedHashMap<>();
    var line = LINE.matcher(output);
    if (line.find()) {
      var part = PART.matcher(line.group(1));
      while (part.find()) {
        parts.put(part.group(1), Double.valueOf(part.group(2)));
      }
    }
    return new StartUp(took, parts);
  }

  /** In seconds. */
  public double seconds() {
    return took.toMillis() / 1_000.0;
  }

  /** Its parts, the largest first. */
  public String contributors() {
    return parts.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(part -> String.format(Locale.ROOT, "%s %.1f", part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }
}
