package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.Workspace;
import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.benchmarks.report.Target;
import dev.scriptorium.benchmarks.server.Heap;
import dev.scriptorium.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** add_media, compared with an endpoint that hashes and discards; and what it needs of the heap. */
final class UploadRates {

  private static final int BLOCK = 1 << 18;
  private static final int SAMPLES = 4;
  private static final int MOST_GROWTH = 64;
  private static final int MOST_SECONDS = 120;
  private static final long MEGABYTE = 1_000_000;

  private final WorkRun run;
  private final ServerProcess server;
  private final Customer customer;
  private final byte[] noise = new byte[BLOCK];

  private UploadRates(WorkRun run, ServerProcess server, Customer customer) {
    this.run = run;
    this.server = server;
    this.customer = customer;
    run.random().nextBytes(noise);
  }

  static void measure(WorkRun run) throws IOException, InterruptedException, ExecutionException {
    try (var server = run.server("uploads", WorkRun.NO_WORKER, "-Xmx1g");
        var customer = new Customer(server)) {
      new UploadRates(run, server, customer).measure();
    }
  }

  private void measure() throws IOException, InterruptedException, ExecutionException {
    var length = run.pace().upload();
    List<Double> discarded = new ArrayList<>();
    List<Double> stored = new ArrayList<>();
    for (var round = -1; round < run.pace().rounds(); round++) {
      var discard = send("/bench/upload?", noise, length);
      var store = send(newMedia(), noise, length);
      if (round >= 0) {
        discarded.add(discard);
        stored.add(store);
      }
    }
    var rate = median(stored);
    run.report()
        .note(
            "uploads of %d MB, MB per second".formatted(length / MEGABYTE),
            "add_media %.0f, (f) hashed and discarded %.0f",
            rate,
            median(discarded));
    run.report()
        .targets()
        .add(Target.atLeast(0.6, "add_media : (f) discard, MB/s", rate / median(discarded)));
    memory("%d MB".formatted(run.pace().largeUpload() / MEGABYTE), noise, run.pace().largeUpload());
    huge(rate);
  }

  /** Zeros; left out where it would take too long or too much of the disk. */
  private void huge(double rate) throws IOException, InterruptedException, ExecutionException {
    var length = run.pace().hugeUpload();
    var name = "%d MB of zeros".formatted(length / MEGABYTE);
    var room = Files.getFileStore(run.workspace().scratch()).getUsableSpace();
    if (length / MEGABYTE / rate > MOST_SECONDS || room < 2 * length) {
      run.report()
          .note("heap during an upload of " + name, "not tried: it would take too long here");
    } else {
      memory(name, new byte[BLOCK], length);
    }
  }

  /** The heap after a collection, before the upload and several times during it. */
  private void memory(String name, byte[] block, long length)
      throws IOException, InterruptedException, ExecutionException {
    var jcmd = Workspace.program("jcmd");
    var before = Heap.live(server, jcmd);
    var target = newMedia();
    var sent = new AtomicLong();
    long most = before;
    double rate;
    try (var threads = Executors.newSingleThreadExecutor()) {
      var upload =
          threads.submit(() -> Upload.send(server.port(), target, block, length, sent::set));
      for (var sample = 1; sample < SAMPLES; sample++) {
        while (!upload.isDone() && sent.get() < length * sample / SAMPLES) {
          Thread.sleep(5);
        }
        most = Math.max(most, Heap.live(server, jcmd));
      }
      rate = upload.get();
    }
    run.report()
        .note(
            "heap during an upload of " + name,
            "%d MB before, %d MB at most, of 1 GB; %.0f MB/s",
            before,
            most,
            rate);
    run.report()
        .targets()
        .add(Target.atMost(MOST_GROWTH, "heap growth in MB, upload of " + name, most - before));
  }

  private double send(String target, byte[] block, long length) throws IOException {
    return Upload.send(server.port(), target, block, length, sent -> {});
  }

  private String newMedia() throws IOException, InterruptedException {
    return customer.target("add_media") + "&job_id=" + customer.create("en-x-sandbox");
  }

  private static double median(List<Double> rates) {
    return Figure.median(rates.stream().mapToDouble(rate -> rate).toArray());
  }
}
