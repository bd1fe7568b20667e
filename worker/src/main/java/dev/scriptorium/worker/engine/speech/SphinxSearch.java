package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.decoder.pruner.SimplePruner;
import edu.cmu.sphinx.decoder.scorer.SimpleAcousticScorer;
import edu.cmu.sphinx.decoder.search.PartitionActiveListFactory;
import edu.cmu.sphinx.decoder.search.SimpleBreadthFirstSearchManager;
import edu.cmu.sphinx.decoder.search.Token;
import edu.cmu.sphinx.frontend.AutoCepstrum;
import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.DataBlocker;
import edu.cmu.sphinx.frontend.DataProcessor;
import edu.cmu.sphinx.frontend.FrontEnd;
import edu.cmu.sphinx.frontend.feature.BatchCMN;
import edu.cmu.sphinx.frontend.feature.DeltasFeatureExtractor;
import edu.cmu.sphinx.frontend.feature.FeatureTransform;
import edu.cmu.sphinx.frontend.filter.Preemphasizer;
import edu.cmu.sphinx.frontend.transform.DiscreteFourierTransform;
import edu.cmu.sphinx.frontend.window.RaisedCosineWindower;
import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Loader;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.TiedStateAcousticModel;
import edu.cmu.sphinx.linguist.flat.FlatLinguist;
import edu.cmu.sphinx.result.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sphinx4, assembled for strict alignment. Its own {@code Context} and XML configuration are not
 * used: they reconfigure java.util.logging, and include a speech detector that splits an utterance
 * at each pause. Not thread-safe.
 */
final class SphinxSearch {

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final EnglishDictionary dictionary;
  private final StrictGrammar grammar;
  private final PieceSource source = new PieceSource();
  private final FrontEnd frontEnd;
  private final SimpleBreadthFirstSearchManager search;

  /** Loads dictionary and acoustic model; takes seconds. */
  SphinxSearch() throws IOException {
    UnitManager units = new UnitManager();
    dictionary = new EnglishDictionary(units);
    grammar = new StrictGrammar(dictionary);
    Loader loader = new BufferedLoader(SphinxResources.acousticModel(), units);
    frontEnd = frontEnd(loader, source);
    search =
        new SimpleBreadthFirstSearchManager(
            linguist(loader, units),
            new SimplePruner(),
            new SimpleAcousticScorer(frontEnd, null),
            new PartitionActiveListFactory(20_000, 1e-100),
            false,
            0,
            0,
            false);
    search.allocate();
  }

  EnglishDictionary dictionary() {
    return dictionary;
  }

  /**
   * Searches the best path through the grammar.
   *
   * @param readings of each word
   * @return the paths alive at the end of the audio, the best first; not all reach the end of the
   *     grammar
   */
  List<WordPath> find(float[] samples, List<List<List<String>>> readings) {
    grammar.set(readings);
    source.set(samples);
    search.startRecognition();
    try {
      Result result = search.recognize(NO_LIMIT);
      return result == null ? List.of() : paths(result);
    } finally {
      search.stopRecognition();
      drain();
    }
  }

  private static List<WordPath> paths(Result result) {
    List<Token> tokens = new ArrayList<>(result.getResultTokens());
    result.getActiveTokens().forEach(tokens::add);
    tokens.sort(Comparator.comparingDouble(Token::getScore).reversed());
    return tokens.stream().map(WordPath::new).toList();
  }

  /** A search that ended early leaves data, which would precede the next piece. */
  private void drain() {
    while (frontEnd.getData() != null) {
      continue;
    }
  }

  private FlatLinguist linguist(Loader loader, UnitManager units) {
    TiedStateAcousticModel model = new TiedStateAcousticModel(loader, units, true);
    return new FlatLinguist(
        model, grammar, units, 0.1, 0.1, 1, 1, 8, false, false, false, false, 1, 1, model);
  }

  private static FrontEnd frontEnd(Loader loader, BaseDataProcessor source) throws IOException {
    List<DataProcessor> pipeline =
        List.of(
            source,
            new DataBlocker(10),
            new Preemphasizer(0.97),
            new RaisedCosineWindower(0.46, 25.625f, 10),
            new DiscreteFourierTransform(-1, false),
            new AutoCepstrum(loader),
            new BatchCMN(),
            new DeltasFeatureExtractor(3),
            new FeatureTransform(loader));
    FrontEnd frontEnd = new FrontEnd(pipeline);
    frontEnd.initialize();
    return frontEnd;
  }
}
