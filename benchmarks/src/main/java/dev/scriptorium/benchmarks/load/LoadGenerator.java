package dev.scriptorium.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * The process that asks. It reads loads from its standard input, one per line ({@link Load#line}),
 * and answers each with one line: {@code done} and a {@link LoadResult}, or {@code failed} and the
 * reason.
 *
 * <p>Closed loop: each connection has a thread, which asks, waits for the answer, and asks again.
 */
final class LoadGenerator {

  private static final int DIGITS = 3;

  private LoadGenerator() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      String answer;
      try {
        answer = "done " + run(Load.of(line)).line();
      } catch (ExecutionException e) {
        answer = "failed " + String.valueOf(e.getCause()).replaceAll("\\R", " | ");
      }
      System.out.println(answer);
    }
  }

  private static LoadResult run(Load load)
      throws IOException, InterruptedException, ExecutionException {
    var requests = requests(load);
    var random = new SplittableRandom(load.seed());
    var begin = System.nanoTime();
    var end = begin + load.duration().toNanos();
    var total = new Histogram(DIGITS);
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<Histogram>> clients = new ArrayList<>();
      for (var i = 0; i < load.connections(); i++) {
        clients.add(threads.submit(client(load.port(), requests, random.split(), end)));
      }
      for (var client : clients) {
        total.add(client.get());
      }
    }
    return new LoadResult(
        total.getTotalCount(),
        (System.nanoTime() - begin) / 1e9,
        total.getValueAtPercentile(50),
        total.getValueAtPercentile(99),
        total.getMaxValue());
  }

  private static Callable<Histogram> client(
      int port, List<byte[]> requests, SplittableRandom random, long end) {
    return () -> {
      var latencies = new Histogram(DIGITS);
      try (var connection = new KeepAliveConnection(port)) {
        for (var now = System.nanoTime(); now < end; ) {
          connection.exchange(requests.get(random.nextInt(requests.size())));
          var answered = System.nanoTime();
          latencies.recordValue((answered - now) / 1_000);
          now = answered;
        }
      }
      return latencies;
    };
  }

  private static List<byte[]> requests(Load load) throws IOException {
    var head =
        " HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(load.port(), load.bearer());
    return Files.readAllLines(Path.of(load.targets())).stream()
        .map(target -> ("GET " + target + head).getBytes(StandardCharsets.US_ASCII))
        .toList();
  }
}
