package dev.scriptorium.captions.element;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes element lists as clients need them (docs/contract/cielo24.md, 8.3): the language as RFC
 * 5646 writes it, where it can be read so; without {@code bad_timing}; with every other member that
 * was read but is not known.
 */
public final class ElementListWriter {

  private static final int PROBLEMS_TOLD = 5;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final SchemaVersion version;

  /** Writes version 2 (docs/contract/cielo24.md, 8.3). */
  public ElementListWriter() {
    this(SchemaVersion.TWO);
  }

  /**
   * @param version that is written, whatever the list's own
   */
  public ElementListWriter(SchemaVersion version) {
    this.version = version;
  }

  /**
   * Writes a list in UTF-8. The stream is flushed, not closed.
   *
   * @throws IllegalArgumentException if the list breaks the rules of {@link ElementListRules};
   *     nothing has been written then
   * @throws IOException from the stream only
   */
  public void write(ElementList list, OutputStream out) throws IOException {
    List<ElementProblem> problems = ElementListRules.check(list, PROBLEMS_TOLD);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Not to be written: " + problems);
    }
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      new ElementEncoder(json).write(list, version);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
