package dev.scriptorium.captions.element;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The members of each element, in the order of the contract. */
final class ElementEncoder {

  /** What the real service notes for itself. */
  private static final String BAD_TIMING = "bad_timing";

  private final JsonGenerator json;

  ElementEncoder(JsonGenerator json) {
    this.json = json;
  }

  void write(ElementList list, SchemaVersion version) {
    json.writeStartObject();
    json.writeNumberProperty("version", version.number());
    writeTimes(list.startTime(), list.endTime());
    json.writeStringProperty(
        "language", LanguageTag.normalised(list.language()).orElse(list.language()));
    json.writeArrayPropertyStart("segments");
    list.segments().forEach(this::write);
    json.writeEndArray();
    if (!list.speakers().isEmpty()) {
      json.writeArrayPropertyStart("speakers");
      list.speakers().forEach(this::write);
      json.writeEndArray();
    }
    new TermEncoder(json).write(list);
    writeEnd(list.others());
  }

  private void write(Speaker speaker) {
    json.writeStartObject();
    json.writeNumberProperty("id", speaker.id());
    json.writeStringProperty("name", speaker.name());
    json.writeStringProperty("gender", speaker.gender());
    writeEnd(speaker.others());
  }

  private void write(Segment segment) {
    json.writeStartObject();
    json.writeBooleanProperty("speaker_change", segment.speakerChange());
    Integer speaker = segment.speakerId();
    if (speaker != null) {
      json.writeNumberProperty("speaker_id", speaker);
    }
    writeTimes(segment.startTime(), segment.endTime());
    json.writeArrayPropertyStart("sequences");
    segment.sequences().forEach(this::write);
    json.writeEndArray();
    writeEnd(segment.others());
  }

  private void write(Sequence sequence) {
    json.writeStartObject();
    writeTimes(sequence.startTime(), sequence.endTime());
    json.writeArrayPropertyStart("tokens");
    sequence.tokens().forEach(this::write);
    json.writeEndArray();
    writeEnd(sequence.others());
  }

  private void write(Token token) {
    json.writeStartObject();
    json.writeBooleanProperty("interpolated", token.interpolated());
    writeTimes(token.startTime(), token.endTime());
    json.writeStringProperty("value", token.value());
    json.writeStringProperty("type", TokenTypes.written(token.type()));
    json.writeStringProperty("display_as", token.displayAs());
    json.writeArrayPropertyStart("tags");
    token.tags().forEach(json::writeString);
    json.writeEndArray();
    writeEnd(token.others());
  }

  private void writeTimes(long start, long end) {
    json.writeNumberProperty("start_time", start);
    json.writeNumberProperty("end_time", end);
  }

  private void writeEnd(Map<String, JsonNode> others) {
    others.forEach(
        (name, value) -> {
          if (!name.equals(BAD_TIMING)) {
            json.writePOJOProperty(name, value);
          }
        });
    json.writeEndObject();
  }
}
