package dev.scriptorium.benchmarks.captions;

import dev.scriptorium.captions.cue.CaptionTrack;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.format.CaptionFormat;
import dev.scriptorium.captions.format.spi.FormatOptions;
import dev.scriptorium.captions.layout.CaptionLayout;
import dev.scriptorium.captions.layout.LayoutOptions;
import dev.scriptorium.captions.text.SpokenWord;
import dev.scriptorium.captions.text.TextOptions;
import dev.scriptorium.captions.text.Wording;
import fr.noop.subtitle.model.SubtitleObject;
import fr.noop.subtitle.srt.SrtWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Two hours to SRT, its parts, and another library that writes the same cues. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CaptionsBenchmark {

  static final long SEED = Long.getLong("captions.seed", 20_000);

  private final ElementList list = TwoHours.list(SEED);
  private final List<SpokenWord> words = Wording.of(list, TextOptions.DEFAULT);
  private final CaptionTrack track =
      CaptionLayout.layOut(words, list.language(), LayoutOptions.DEFAULT);
  private final SubtitleObject reference = Reference.of(track);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

  /** Ours: everything. */
  @Benchmark
  public int all() throws IOException {
    var spoken = Wording.of(list, TextOptions.DEFAULT);
    return written(CaptionLayout.layOut(spoken, list.language(), LayoutOptions.DEFAULT));
  }

  /** Theirs: only writing. */
  @Benchmark
  public int reference() throws IOException {
    out.reset();
    new SrtWriter("UTF-8").write(reference, out);
    return out.size();
  }

  /** Ours: from elements to words. */
  @Benchmark
  public List<SpokenWord> wording() {
    return Wording.of(list, TextOptions.DEFAULT);
  }

  /** Ours: from words to cues. */
  @Benchmark
  public CaptionTrack layout() {
    return CaptionLayout.layOut(words, list.language(), LayoutOptions.DEFAULT);
  }

  /** Ours: only writing. */
  @Benchmark
  public int writing() throws IOException {
    return written(track);
  }

  private int written(CaptionTrack cues) throws IOException {
    out.reset();
    CaptionFormat.SRT.write(cues, FormatOptions.DEFAULT, out);
    return out.size();
  }
}
