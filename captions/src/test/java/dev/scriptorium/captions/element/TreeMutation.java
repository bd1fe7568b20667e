package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Damages what a document says, not its JSON: values are exchanged, doubled and dropped. */
final class TreeMutation {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] VALUES = {
    "null",
    "-1",
    "0",
    "1",
    "7",
    "500",
    "1e99",
    "2.5",
    "true",
    "false",
    "\"\"",
    "\"sound\"",
    "\"SOUND\"",
    "\"a\\u0000b\"",
    "\"7\"",
    "[]",
    "{}",
    "[[]]",
    "[null]",
    "9223372036854775807",
    "-9223372036854775808",
    "360000000000",
    "\"  \"",
    "[\"MUSIC\"]",
    "[{}]"
  };

  private TreeMutation() {}

  static byte[] of(byte[] json, Random random) {
    JsonNode tree = JSON.readTree(json);
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<JsonNode> containers = new ArrayList<>();
      collect(tree, containers);
      mutate(containers.get(random.nextInt(containers.size())), random);
    }
    return JSON.writeValueAsBytes(tree);
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static void mutate(JsonNode container, Random random) {
    if (container.isEmpty()) {
      return;
    }
    int at = random.nextInt(container.size());
    JsonNode value = JSON.readTree(VALUES[random.nextInt(VALUES.length)]);
    int kind = random.nextInt(4);
    if (container instanceof ArrayNode array) {
      switch (kind) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(at).deepCopy());
        case 2 -> array.insert(0, array.remove(at));
        default -> array.set(at, value);
      }
    } else if (container instanceof ObjectNode object) {
      String name = new ArrayList<>(object.propertyNames()).get(at);
      switch (kind) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name + "x", value);
        default -> object.set(name, value);
      }
    }
  }
}
