package dev.scriptorium.worker.task;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The result {@code elements}. */
final class ElementFile {

  private ElementFile() {}

  static TaskOutcome write(ElementList list, Path directory) throws IOException {
    Path file = directory.resolve("elements.json");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new ElementListWriter().write(list, out);
    }
    return TaskOutcome.of(new ResultFile("elements", file));
  }
}
