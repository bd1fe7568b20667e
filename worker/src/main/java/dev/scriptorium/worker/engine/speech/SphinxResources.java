package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.linguist.flat.FlatLinguist;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Objects;

/** Where dictionary and acoustic model are: in the jar sphinx4-data. */
final class SphinxResources {

  private static final String MODELS = "/edu/cmu/sphinx/models/en-us/";

  private SphinxResources() {}

  static URL dictionary() {
    return resource("cmudict-en-us.dict");
  }

  static URL fillers() {
    return resource("en-us/noisedict");
  }

  /** A directory. */
  static URL acousticModel() throws MalformedURLException {
    String file = resource("en-us/mdef").toString();
    return URI.create(file.substring(0, file.lastIndexOf('/'))).toURL();
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(FlatLinguist.class.getResource(MODELS + name), name);
  }
}
