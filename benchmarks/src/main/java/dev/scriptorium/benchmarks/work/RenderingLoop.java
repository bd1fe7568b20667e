package dev.scriptorium.benchmarks.work;

import dev.scriptorium.captions.CaptionOptions;
import dev.scriptorium.captions.Captions;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListException;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.captions.format.CaptionFormat;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process in which the library renders a file of elements, a thread on each processor. It reads
 * lines of a {@link Mode} and seconds, and answers each with the renderings per second.
 */
final class RenderingLoop {

  /** What a rendering begins with. */
  enum Mode {
    /** The element list in memory. */
    LIST,
    /** The file. */
    FILE
  }

  private final Path file;
  private final ElementList list;

  private RenderingLoop(Path file) throws IOException, ElementListException {
    this.file = file;
    this.list = read(file);
  }

  public static void main(String[] arguments)
      throws IOException, ElementListException, InterruptedException, ExecutionException {
    var loop = new RenderingLoop(Path.of(arguments[0]));
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var words = line.split(" ");
      System.out.println(loop.rate(Mode.valueOf(words[0]), Long.parseLong(words[1])));
    }
  }

  private double rate(Mode mode, long seconds) throws InterruptedException, ExecutionException {
    var begin = System.nanoTime();
    var end = begin + seconds * 1_000_000_000L;
    var processors = Runtime.getRuntime().availableProcessors();
    var count = 0L;
    try (var threads = Executors.newFixedThreadPool(processors)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (var i = 0; i < processors; i++) {
        Callable<Long> renderings = () -> renderings(mode, end);
        counts.add(threads.submit(renderings));
      }
      for (var one : counts) {
        count += one.get();
      }
    }
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  private long renderings(Mode mode, long end) throws IOException, ElementListException {
    var count = 0L;
    while (System.nanoTime() < end) {
      var elements = mode == Mode.LIST ? list : read(file);
      Captions.write(
          elements, CaptionFormat.SRT, CaptionOptions.DEFAULT, new ByteArrayOutputStream());
      count++;
    }
    return count;
  }

  private static ElementList read(Path file) throws IOException, ElementListException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return new ElementListReader(ElementListLimits.DEFAULT).read(in);
    }
  }
}
