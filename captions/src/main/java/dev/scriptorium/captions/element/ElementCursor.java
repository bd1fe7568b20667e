package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The reader's position; takes values and reports what is wrong with them. */
final class ElementCursor {

  private final JsonParser parser;
  private final Findings findings;
  private final ElementListLimits limits;
  private final UnknownMember unknown;
  private int elements;

  ElementCursor(JsonParser parser, Findings findings, ElementListLimits limits) {
    this.parser = parser;
    this.findings = findings;
    this.limits = limits;
    this.unknown = new UnknownMember(parser, limits, this::stop);
  }

  JsonParser parser() {
    return parser;
  }

  boolean isTolerant() {
    return findings.isTolerant();
  }

  UnknownMember unknown() {
    return unknown;
  }

  void fault(String problem) {
    findings.fault(here(problem));
  }

  void flaw(String problem) {
    findings.flaw(here(problem));
  }

  /** Reading cannot go on. */
  Findings.StopException stop(String problem) {
    fault(problem);
    return new Findings.StopException();
  }

  void countElement() {
    if (++elements > limits.elements()) {
      throw stop("more than %d elements".formatted(limits.elements()));
    }
  }

  /** An array; anything else is an error, except null, which counts as an empty array. */
  <T> @Nullable List<T> list(Supplier<@Nullable T> element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrongType("an array");
      return isTolerant() && parser.currentToken() == JsonToken.VALUE_NULL ? List.of() : null;
    }
    List<T> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      countElement();
      T read = element.get();
      if (read != null) {
        list.add(read);
      }
    }
    return list;
  }

  @Nullable Long wholeNumber() {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT -> inRange();
      case VALUE_NUMBER_FLOAT, VALUE_STRING ->
          isTolerant() ? nearNumber() : wrongType("a whole number");
      default -> wrongType("a whole number");
    };
  }

  private @Nullable Long inRange() {
    if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    fault("is too large a number");
    return null;
  }

  private @Nullable Long nearNumber() {
    String text = parser.getString().strip();
    try {
      double near = Double.parseDouble(text.length() > 40 ? "" : text);
      if (Math.abs(near) < 1e15) {
        flaw("is %s in place of a whole number".formatted(text));
        return Math.round(near);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    return wrongType("a whole number");
  }

  @Nullable Boolean flag() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return parser.getBooleanValue();
    }
    flaw("must be true or false");
    String text = token.isScalarValue() ? parser.getString() : "";
    parser.skipChildren();
    return text.equalsIgnoreCase("true") || text.equals("1");
  }

  @Nullable String text() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return proper(parser.getString());
    }
    if (isTolerant() && parser.currentToken().isScalarValue()) {
      flaw("must be a text");
      return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
    }
    return wrongType("a text");
  }

  String proper(String text) {
    String proper = ValidText.of(text);
    if (!proper.equals(text)) {
      flaw("has a NUL or half a surrogate pair in it");
    }
    return proper;
  }

  <T> @Nullable T wrongType(String wanted) {
    if (isTolerant() && parser.currentToken() == JsonToken.VALUE_NULL) {
      flaw("must be " + wanted);
    } else {
      fault("must be " + wanted);
    }
    parser.skipChildren();
    return null;
  }

  private ElementProblem here(String problem) {
    TokenStreamLocation location = parser.currentTokenLocation();
    String path = ElementPath.of(parser.streamReadContext());
    return new ElementProblem(path, location.getLineNr(), location.getColumnNr(), problem);
  }
}
