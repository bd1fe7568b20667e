package dev.scriptorium.benchmarks.captions;

import dev.scriptorium.benchmarks.report.Figure;
import dev.scriptorium.captions.layout.CaptionLayout;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./bench captions}. */
public final class CaptionsBench {

  private static final double TARGET = 3;

  private static final int ROUNDS = 3;

  /** Of what JMH does; the first release with the option that allows it. */
  private static final int WARNS_OF_UNSAFE = 23;

  private static final String USAGE = "usage: ./bench captions [--quick] [--profile]";

  private CaptionsBench() {}

  /**
   * Measures, and prints what came of it.
   *
   * @param arguments {@code --quick}: short, its figures are noise; {@code --profile}: JMH's stack
   *     profiler tells where the time goes
   */
  public static void main(String[] arguments) throws RunnerException {
    var wishes = Arrays.asList(arguments);
    if (!List.of("--quick", "--profile").containsAll(wishes)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    var options =
        new OptionsBuilder()
            .include(CaptionsBenchmark.class.getName())
            .forks(1)
            .warmupIterations(wishes.contains("--quick") ? 2 : 5)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(wishes.contains("--quick") ? 2 : 5)
            .measurementTime(TimeValue.seconds(1));
    if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
      options.jvmArgsAppend("--sun-misc-unsafe-memory-access=allow");
    }
    if (wishes.contains("--profile")) {
      options.addProfiler("stack", "lines=3;top=15");
    } else {
      options.verbosity(VerboseMode.SILENT);
    }
    print(medians(options.build(), wishes.contains("--quick") ? 1 : ROUNDS));
  }

  /** One after the other in each round, so that what else the machine does befalls all alike. */
  private static Map<String, Double> medians(Options options, int rounds) throws RunnerException {
    Map<String, List<Double>> scores = new HashMap<>();
    for (var round = 0; round < rounds; round++) {
      for (var result : new Runner(options).run()) {
        var primary = result.getPrimaryResult();
        scores
            .computeIfAbsent(primary.getLabel(), label -> new ArrayList<>())
            .add(primary.getScore());
      }
    }
    return scores.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of -> Figure.median(of.getValue().stream().mapToDouble(s -> s).toArray())));
  }

  private static void print(Map<String, Double> ms) {
    var list = TwoHours.list(CaptionsBenchmark.SEED);
    var words = Wording.of(list, TextOptions.DEFAULT);
    var cues = CaptionLayout.layOut(words, list.language(), LayoutOptions.DEFAULT).cues();
    System.out.printf(
        "Two hours, %d tokens, %d words, %d cues to SRT (seed %d, Java %s); ms each%n",
        TwoHours.tokens(list),
        words.size(),
        cues.size(),
        CaptionsBenchmark.SEED,
        Runtime.version());
    System.out.printf("  words, layout and writing  %7.2f%n", ms.get("all"));
    System.out.printf("    of it words              %7.2f%n", ms.get("wording"));
    System.out.printf("    of it layout             %7.2f%n", ms.get("layout"));
    System.out.printf("    of it writing            %7.2f%n", ms.get("writing"));
    System.out.printf("  fr.noop:subtitle, writing  %7.2f%n", ms.get("reference"));
    var ratio = ms.get("all") / ms.get("reference");
    System.out.printf(
        "  ratio %.2f, promised at most %.0f: %s%n",
        ratio, TARGET, ratio <= TARGET ? "kept" : "MISSED");
  }
}
