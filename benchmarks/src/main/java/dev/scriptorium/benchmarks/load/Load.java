package dev.scriptorium.benchmarks.load;

import java.time.Duration;

/**
 * Something to ask for a while.
 *
 * @param port of the server on the loopback interface
 * @param connections that ask at the same time
 * @param duration how long new requests are made
 * @param targets file with a request target per line; each request takes one at random
 * @param bearer token that every request carries in its header
 * @param seed of the random choice
 */
public record Load(
    int port, int connections, Duration duration, String targets, String bearer, long seed) {

  String line() {
    return String.join(
        "\t",
        Integer.toString(port),
        Integer.toString(connections),
        duration.toString(),
        targets,
        bearer,
        Long.toString(seed));
  }

  static Load of(String line) {
    var parts = line.split("\t");
    return new Load(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Duration.parse(parts[2]),
        parts[3],
        parts[4],
        Long.parseLong(parts[5]));
  }
}
