package dev.scriptorium.benchmarks.load;

/**
 * What a load came to.
 *
 * @param requests answered with 200 within the time
 * @param seconds from the first request to the last answer
 * @param p50 median latency in microseconds
 * @param p99 in microseconds
 * @param max in microseconds
 */
public record LoadResult(long requests, double seconds, long p50, long p99, long max) {

  /** Requests per second. */
  public double perSecond() {
    return requests / seconds;
  }

  String line() {
    return "%d %s %d %d %d".formatted(requests, Double.toString(seconds), p50, p99, max);
  }

  static LoadResult of(String line) {
    var parts = line.split(" ");
    return new LoadResult(
        Long.parseLong(parts[0]),
        Double.parseDouble(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]));
  }
}
