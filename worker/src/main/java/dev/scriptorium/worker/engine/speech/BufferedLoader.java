package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Sphinx3Loader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;

/** Reads the acoustic model: Sphinx4's own loader takes its 12 MB byte by byte out of the jar. */
final class BufferedLoader extends Sphinx3Loader {

  private static final int BUFFER = 1 << 16;

  BufferedLoader(URL model, UnitManager units) {
    super(model, units, 0f, 1e-7f, 1e-4f, 4, true);
  }

  @Override
  protected InputStream getDataStream(String path) throws IOException, URISyntaxException {
    return new BufferedInputStream(super.getDataStream(path), BUFFER);
  }
}
