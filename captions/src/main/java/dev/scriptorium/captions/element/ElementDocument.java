package dev.scriptorium.captions.element;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** A JSON document: takes the list from it, and turns what Jackson throws into problems. */
final class ElementDocument {

  private static final int LONGEST_NAME = 1_024;
  private static final int LONGEST_NUMBER = 400;
  private static final int LONGEST_MESSAGE = 300;

  /** Opens the document. */
  private interface Opening {
    JsonParser open(JsonFactory factory);
  }

  private final Opening opening;

  private ElementDocument(Opening opening) {
    this.opening = opening;
  }

  static ElementDocument of(InputStream in) {
    return new ElementDocument(factory -> factory.createParser(ObjectReadContext.empty(), in));
  }

  static ElementDocument of(Reader in) {
    return new ElementDocument(factory -> factory.createParser(ObjectReadContext.empty(), in));
  }

  /** A list without faults; its flaws are in the findings. */
  ElementList read(Findings findings, ElementListLimits limits)
      throws IOException, ElementListException {
    ElementList list = null;
    try {
      list = decoded(findings, limits);
    } catch (Findings.StopException e) {
      // The faults say why.
    }
    findings.throwFaults();
    return Objects.requireNonNull(list);
  }

  private @Nullable ElementList decoded(Findings findings, ElementListLimits limits)
      throws IOException {
    try (JsonParser parser = opening.open(factory(limits))) {
      return decoded(parser, findings, limits);
    } catch (JacksonException e) {
      findings.fault(problem(e, ""));
      return null;
    }
  }

  private static @Nullable ElementList decoded(
      JsonParser parser, Findings findings, ElementListLimits limits) throws IOException {
    ElementCursor cursor = new ElementCursor(parser, findings, limits);
    try {
      parser.nextToken();
      ElementList list = new RootDecoder(cursor).read();
      if (parser.nextToken() != null) {
        cursor.fault("something follows the element list");
      }
      return list;
    } catch (JacksonException e) {
      findings.fault(problem(e, ElementPath.of(parser.streamReadContext())));
      return null;
    }
  }

  private static JsonFactory factory(ElementListLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(limits.bytes())
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.textLength())
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }

  /** The stream's own failures are no problem of the document. */
  private static ElementProblem problem(JacksonException e, String path) throws IOException {
    if (e instanceof JacksonIOException
        && e.getCause() instanceof IOException cause
        && !(cause instanceof CharConversionException)) {
      throw cause;
    }
    TokenStreamLocation location = e.getLocation();
    int line = location == null ? 0 : Math.max(location.getLineNr(), 0);
    int column = location == null ? 0 : Math.max(location.getColumnNr(), 0);
    return new ElementProblem(path, line, column, message(e));
  }

  private static String message(JacksonException e) {
    String message = Objects.requireNonNullElse(e.getOriginalMessage(), "is no JSON");
    return ValidText.of(
        message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE));
  }
}
