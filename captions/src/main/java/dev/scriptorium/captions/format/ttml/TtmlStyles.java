package dev.scriptorium.captions.format.ttml;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The styles and regions of a head, and what elements say of themselves with them. */
final class TtmlStyles {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final int MOST = 10_000;
  private static final Set<String> PROPERTIES =
      Set.of(
          "fontStyle",
          "fontWeight",
          "textDecoration",
          "color",
          "textAlign",
          "displayAlign",
          "origin",
          "extent");

  private final XMLStreamReader xml;
  private final Map<String, Map<String, String>> styles = new HashMap<>();
  private final Map<String, Map<String, String>> regions = new HashMap<>();
  private String region = "";

  TtmlStyles(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** An element of the head begins. */
  void headElement() {
    String id = xml.getAttributeValue(XML, "id");
    switch (xml.getLocalName()) {
      case "style" -> {
        if (!region.isEmpty()) {
          regions.computeIfAbsent(region, key -> new HashMap<>()).putAll(own());
        } else if (id != null && styles.size() < MOST) {
          styles.put(id, own());
        }
      }
      case "region" -> {
        region = id == null || regions.size() >= MOST ? "" : id;
        if (!region.isEmpty()) {
          regions.put(region, new HashMap<>(own()));
        }
      }
      default -> {}
    }
  }

  /** An element of the head is over. */
  void headElementEnd() {
    if (xml.getLocalName().equals("region")) {
      region = "";
    }
  }

  TtmlLook region(String id) {
    return new TtmlLook(regions.getOrDefault(id, Map.of()));
  }

  /** What the current element says of itself, by its own attributes and by styles. */
  Map<String, String> own() {
    Map<String, String> own = null;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (name.equals("style") && !hasNamespace(i)) {
        own = own == null ? new HashMap<>() : own;
        for (String id : xml.getAttributeValue(i).strip().split("\\s+")) {
          for (Map.Entry<String, String> each : styles.getOrDefault(id, Map.of()).entrySet()) {
            own.put(each.getKey(), each.getValue());
          }
        }
      }
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      boolean isRegion = name.equals("region") && !hasNamespace(i);
      if (isRegion || PROPERTIES.contains(name) && hasNamespace(i)) {
        own = own == null ? new HashMap<>() : own;
        own.put(name, xml.getAttributeValue(i).strip());
      }
    }
    return own == null ? Map.of() : own;
  }

  /** Whether the current element is of one of these kinds of ruby. */
  boolean isRuby(Set<String> kinds) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("ruby") && hasNamespace(i)) {
        return kinds.contains(xml.getAttributeValue(i).strip());
      }
    }
    return false;
  }

  private boolean hasNamespace(int attribute) {
    String namespace = xml.getAttributeNamespace(attribute);
    return namespace != null && !namespace.isEmpty();
  }
}
