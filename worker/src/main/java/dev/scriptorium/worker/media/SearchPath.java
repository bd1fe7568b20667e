package dev.scriptorium.worker.media;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where programs are looked for, as a shell would by {@code PATH}. */
record SearchPath(List<Path> directories) {

  /**
   * @param variable directories, separated as the system does; relative ones do not count
   */
  static SearchPath of(String variable) {
    return new SearchPath(
        Arrays.stream(variable.split(File.pathSeparator))
            .flatMap(text -> path(text).stream())
            .filter(Path::isAbsolute)
            .toList());
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Optional<Path> find(String program) {
    return directories.stream()
        .map(directory -> directory.resolve(program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
