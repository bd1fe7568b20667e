package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The options that were set when the work was ordered (docs/contract/cielo24.md, 6.1): labels and
 * texts for classic clients, flat for generated ones.
 */
final class JobOptionsJson {

  private JobOptionsJson() {}

  /**
   * An option that was set.
   *
   * @param value a text, or a list of texts
   * @param generated whether generated clients know it
   */
  private record Option(String name, String label, Object value, boolean generated) {}

  static void classic(@Nullable WorkOrder order, JsonGenerator json) {
    json.writeObjectPropertyStart("Options");
    for (Option option : set(order)) {
      json.writeObjectPropertyStart(option.name());
      json.writeStringProperty("label", option.label());
      json.writeStringProperty(
          "setting",
          option.value() instanceof List<?> list
              ? String.join(",", list.stream().map(String::valueOf).toList())
              : String.valueOf(option.value()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void openapi(@Nullable WorkOrder order, JsonGenerator json) {
    json.writeObjectPropertyStart("Options");
    for (Option option : set(order)) {
      if (!option.generated()) {
        continue;
      }
      if (option.value() instanceof List<?> list) {
        json.writeArrayPropertyStart(option.name());
        list.forEach(element -> json.writeString(String.valueOf(element)));
        json.writeEndArray();
      } else {
        json.writeStringProperty(option.name(), String.valueOf(option.value()));
      }
    }
    json.writeEndObject();
  }

  private static List<Option> set(@Nullable WorkOrder order) {
    List<Option> set = new ArrayList<>();
    if (order != null) {
      add(order.options(), set);
    }
    return set;
  }

  private static void add(WorkOptions options, List<Option> set) {
    list("customer_approval_steps", "Customer approval steps", options.approvalSteps(), set);
    text("customer_approval_tool", "Customer approval tool", options.approvalTool(), true, set);
    text("notes", "Notes", options.notes(), true, set);
    list("return_iwp", "Interim products to return", options.productsToReturn(), set);
    list(
        "generate_media_intelligence_iwp",
        "Products with media intelligence",
        options.productsToAnalyze(),
        set);
    text("first_pass_campaign", "First pass campaign", options.campaign(), false, set);
    flag("speaker_id", "Speaker identification", options.speakerNames(), true, set);
    flag("enable_true_verbatim", "True verbatim", options.trueVerbatim(), false, set);
    flag("audio_description", "Audio description", options.audioDescription(), true, set);
    flag("on_screen_text", "On-screen text", options.onScreenText(), true, set);
    flag("music_lyrics", "Music lyrics", options.musicLyrics(), true, set);
    flag("custom_special_handling", "Custom guidelines", options.guidelines(), true, set);
  }

  private static void list(String name, String label, List<String> values, List<Option> set) {
    if (!values.isEmpty()) {
      set.add(new Option(name, label, values, true));
    }
  }

  private static void text(
      String name, String label, String value, boolean generated, List<Option> set) {
    if (!value.isEmpty()) {
      set.add(new Option(name, label, value, generated));
    }
  }

  private static void flag(
      String name, String label, boolean value, boolean generated, List<Option> set) {
    if (value) {
      set.add(new Option(name, label, "true", generated));
    }
  }
}
