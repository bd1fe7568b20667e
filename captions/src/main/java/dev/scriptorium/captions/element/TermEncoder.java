package dev.scriptorium.captions.element;

import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Keywords, topics and entities. */
final class TermEncoder {

  private final JsonGenerator json;

  TermEncoder(JsonGenerator json) {
    this.json = json;
  }

  void write(ElementList list) {
    write("keywords", list.keywords());
    write("topics", list.topics());
    write("entities", list.entities());
  }

  private void write(String kind, Map<String, Term> terms) {
    if (terms.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart(kind);
    terms.forEach(
        (key, term) -> {
          json.writeName(key);
          write(term);
        });
    json.writeEndObject();
  }

  private void write(Term term) {
    json.writeStartObject();
    if (term.displayName() != null) {
      json.writeStringProperty("display_name", term.displayName());
    }
    if (term.url() != null) {
      json.writeStringProperty("url", term.url());
    }
    if (!term.timeRanges().isEmpty()) {
      json.writeArrayPropertyStart("time_ranges");
      for (Term.TimeRange range : term.timeRanges()) {
        json.writeStartObject();
        json.writeNumberProperty("start_time", range.startTime());
        json.writeNumberProperty("end_time", range.endTime());
        range.others().forEach(json::writePOJOProperty);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    term.others().forEach(json::writePOJOProperty);
    json.writeEndObject();
  }
}
