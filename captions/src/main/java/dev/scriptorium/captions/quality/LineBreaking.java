package dev.scriptorium.captions.quality;

import java.util.List;

/** Breaks text into lines. */
interface LineBreaking {

  /**
   * @param text of one or several sentences; in one line
   * @param length most characters of a line
   * @return as many lines as it takes
   */
  List<String> lines(String text, int length);
}
