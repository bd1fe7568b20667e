package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.frontend.AutoCepstrum;
import edu.cmu.sphinx.frontend.feature.BatchCMN;
import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.TiedStateAcousticModel;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sphinx4 logs each utterance and each unknown word. Only its own loggers are changed. */
final class SphinxLog {

  /** Named by the class, with or without its package. Held, since the registry does not. */
  private static final List<Logger> LOGGERS =
      Stream.of(
              AutoCepstrum.class,
              BatchCMN.class,
              EnglishDictionary.class,
              BufferedLoader.class,
              StrictGrammar.class,
              TiedStateAcousticModel.class,
              UnitManager.class)
          .flatMap(type -> Stream.of(type.getName(), type.getSimpleName()))
          .map(Logger::getLogger)
          .toList();

  private SphinxLog() {}

  static void quieten() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
