package dev.scriptorium.captions.element;

/**
 * A problem in an element list, and its place.
 *
 * @param path for example {@code segments[3].sequences[0].tokens[1]}; empty for the list itself
 * @param line in the document, from 1; 0 where no single place is to blame
 * @param column from 1; 0 as {@code line}
 * @param problem for example {@code ends before it starts}
 */
public record ElementProblem(String path, int line, int column, String problem) {

  /** A problem of no single place in the document. */
  ElementProblem(String path, String problem) {
    this(path, 0, 0, problem);
  }

  @Override
  public String toString() {
    String place = path.isEmpty() ? "element list" : path;
    String position = line == 0 ? "" : " (line %d, column %d)".formatted(line, column);
    return place + position + ": " + problem;
  }
}
